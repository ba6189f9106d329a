// Preloaded with --import: the process lives on the day of FAKED_DAY.
const RealDate = Date;
const shift = RealDate.parse(process.env.FAKED_DAY) - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length) super(...given);
    else super(RealDate.now() + shift);
  }

  static now() {
    return RealDate.now() + shift;
  }
};
