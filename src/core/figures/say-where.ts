/**
 * Where a figure was counted, unless the name of the organisation says it.
 * @example sayWhere('Công đoàn Viên chức Việt Nam', 'Quốc Oai') === 'Ở Quốc Oai'
 */
export function sayWhere(organisation: string, district: string | undefined): string {
  return district === undefined || organisation.endsWith(` ${district}`) ? '' : `Ở ${district}`;
}
