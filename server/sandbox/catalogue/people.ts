// The people of the tenant: fixed, so that sessions outlive a reset. Read by the people routes and every check of a user_key.
import { hexOf } from '../dataset/random';

/** Which spaces a person belongs to, as letters: o = orbit, x = xinghe, a = atlas. */
type Membership = string;

/** One person of the tenant. */
export interface Person {
  userKey: string;
  nameCn: string;
  nameEn: string;
  email: string;
  outId: string;
  status: 'activated' | 'frozen' | 'resigned';
  /** Slugs of the spaces the person may enter. */
  spaces: readonly string[];
  /** Slugs of the spaces the person administers. */
  administers: readonly string[];
  /** A guest reads, but edits nothing. */
  isGuest: boolean;
  /** What the person does; the data set fills roles from it. */
  craft: Craft;
}

/** The kind of work a person does. */
export type Craft = 'product' | 'engineering' | 'quality' | 'design' | 'operations';

type Row = [
  nameCn: string,
  nameEn: string,
  mailbox: string,
  craft: Craft,
  spaces: Membership,
  extra?: string,
];

// extra: letters of administered spaces after "admin:", or resigned, frozen, guest.
const rows: Row[] = [
  ['陈琳', 'Lin Chen', 'lin.chen', 'product', 'oxa', 'admin:oxa'],
  ['赵伟', 'Wei Zhao', 'wei.zhao', 'engineering', 'oxa'],
  ['Ana Silva', 'Ana Silva', 'ana.silva', 'engineering', 'oa'],
  ['Tom Reed', 'Tom Reed', 'tom.reed', 'quality', 'oa'],
  ['李娜', 'Na Li', 'na.li', 'design', 'oxa'],
  ['李娜', 'Na Li', 'na.li2', 'quality', 'oxa'],
  ['王磊', 'Lei Wang', 'lei.wang', 'engineering', 'xa'],
  ['刘洋', 'Yang Liu', 'yang.liu', 'product', 'xa', 'admin:xa'],
  ['Priya Nair', 'Priya Nair', 'priya.nair', 'product', 'oa', 'admin:o'],
  ['Marcus Webb', 'Marcus Webb', 'marcus.webb', 'engineering', 'o'],
  ['张敏', 'Min Zhang', 'min.zhang', 'quality', 'xa'],
  ['杨帆', 'Fan Yang', 'fan.yang', 'engineering', 'x'],
  ['Sofia Rossi', 'Sofia Rossi', 'sofia.rossi', 'design', 'o'],
  ['Kenji Mori', 'Kenji Mori', 'kenji.mori', 'engineering', 'oa'],
  ['黄婷', 'Ting Huang', 'ting.huang', 'product', 'x'],
  ['周杰', 'Jie Zhou', 'jie.zhou', 'engineering', 'xa'],
  ['吴昊', 'Hao Wu', 'hao.wu', 'engineering', 'x'],
  ['Elena Petrova', 'Elena Petrova', 'elena.petrova', 'quality', 'o'],
  ['徐静', 'Jing Xu', 'jing.xu', 'design', 'x'],
  ['孙鹏', 'Peng Sun', 'peng.sun', 'engineering', 'xo'],
  ["Liam O'Connor", "Liam O'Connor", 'liam.oconnor', 'engineering', 'o'],
  ['Grace Kim', 'Grace Kim', 'grace.kim', 'product', 'o'],
  ['马超', 'Chao Ma', 'chao.ma', 'engineering', 'x', 'resigned'],
  ['朱琳', 'Lin Zhu', 'lin.zhu', 'quality', 'x'],
  ['胡斌', 'Bin Hu', 'bin.hu', 'operations', 'xa'],
  ['Noah Fischer', 'Noah Fischer', 'noah.fischer', 'engineering', 'oa'],
  ['郭雪', 'Xue Guo', 'xue.guo', 'product', 'x'],
  ['何勇', 'Yong He', 'yong.he', 'engineering', 'x'],
  ['Amara Okafor', 'Amara Okafor', 'amara.okafor', 'quality', 'o'],
  ['高峰', 'Feng Gao', 'feng.gao', 'engineering', 'x'],
  ['林晓', 'Xiao Lin', 'xiao.lin', 'design', 'xa'],
  ['Hannah Berg', 'Hannah Berg', 'hannah.berg', 'design', 'o'],
  ['罗丹', 'Dan Luo', 'dan.luo', 'quality', 'x'],
  ['梁宇', 'Yu Liang', 'yu.liang', 'engineering', 'xo'],
  ['Diego Alvarez', 'Diego Alvarez', 'diego.alvarez', 'engineering', 'o'],
  ['宋佳', 'Jia Song', 'jia.song', 'product', 'xa'],
  ['唐磊', 'Lei Tang', 'lei.tang', 'engineering', 'a'],
  ['许诺', 'Nuo Xu', 'nuo.xu', 'operations', 'x'],
  ['Yuki Tanaka', 'Yuki Tanaka', 'yuki.tanaka', 'quality', 'oa'],
  ['Oliver Grant', 'Oliver Grant', 'oliver.grant', 'operations', 'o'],
  ['韩梅', 'Mei Han', 'mei.han', 'operations', 'xa', 'frozen'],
  ['冯凯', 'Kai Feng', 'kai.feng', 'engineering', 'a'],
  ['Chloe Martin', 'Chloe Martin', 'chloe.martin', 'product', 'o'],
  ['邓超', 'Chao Deng', 'chao.deng', 'engineering', 'x'],
  ['Raj Patel', 'Raj Patel', 'raj.patel', 'engineering', 'oa'],
  ['曹颖', 'Ying Cao', 'ying.cao', 'quality', 'a'],
  ['Isla Murray', 'Isla Murray', 'isla.murray', 'product', 'oxa', 'guest'],
  ['彭飞', 'Fei Peng', 'fei.peng', 'engineering', 'x'],
];

const slugOfLetter: Record<string, string> = { o: 'orbit', x: 'xinghe', a: 'atlas' };

function slugsOf(letters: string): string[] {
  return [...letters].flatMap((letter) => slugOfLetter[letter] ?? []);
}

/** Everybody, in order of user_key; `7401000000000000101` (Lin Chen) administers all spaces. */
export const people: readonly Person[] = rows.map(
  ([nameCn, nameEn, mailbox, craft, spaces, extra], index) => ({
    userKey: `7401000000000000${101 + index}`,
    nameCn,
    nameEn,
    email: `${mailbox}@example.com`,
    outId: `on_${hexOf(`person:${mailbox}`, 32)}`,
    status: extra === 'resigned' || extra === 'frozen' ? extra : 'activated',
    spaces: slugsOf(spaces),
    administers: extra?.startsWith('admin:') ? slugsOf(extra.slice(6)) : [],
    isGuest: extra === 'guest',
    craft,
  }),
);

const byUserKey = new Map(people.map((person) => [person.userKey, person]));

/** The person with this user_key, or undefined. */
export function findPerson(userKey: string): Person | undefined {
  return byUserKey.get(userKey);
}
