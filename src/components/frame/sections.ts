/** The sections of the paper, in the order of the menu. */
export const sections = [
  { name: 'Mới nhất', url: '/moi-nhat/' },
  { name: 'Địa bàn', url: '/dia-ban/' },
  { name: 'Chủ đề', url: '/chu-de/' },
  { name: 'Tổ chức', url: '/to-chuc/' },
  { name: 'Theo năm', url: '/nam/' },
];
