// Every code of the vendor's error pages with the HTTP status it comes with, written from the pages, not from the sandbox.

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => from + index);

const statuses: [status: number, codes: number[]][] = [
  [200, [0]],
  [400, [9999, ...numbers(20001, 20094)]],
  [401, [10021, 10022, 10023, 10204, 10301, 10302]],
  [403, [10001, 10002, 10003, 10004, 10005, 10210, 10211, 10404]],
  [404, [13001, 30001, ...numbers(30004, 30018)]],
  [429, [10429, 10430]],
  [500, [50001, 50005, 50006]],
  [
    400,
    [
      1000050052,
      1000050156,
      1000050178,
      1000050183,
      1000050244,
      1000050248,
      1000050438,
      1000050746,
      1000051120,
      1000051135,
      1000051195,
      1000051256,
      1000051280,
      1000051468,
      1000051469,
      1000051743,
      1000051750,
      1000051814,
      1000051942,
      1000052062,
      1000052063,
      1000053219,
      1000053308,
      1000053507,
      1000053593,
      1000053645,
      ...numbers(1000053001, 1000053011),
      ...numbers(1000053603, 1000053605),
    ],
  ],
];

const statusByCode = new Map(statuses.flatMap(([status, codes]) => codes.map((code) => [code, status])));

/** HTTP status of a documented code; undefined when no page names the code. */
export function documentedStatus(code: number): number | undefined {
  return statusByCode.get(code);
}
