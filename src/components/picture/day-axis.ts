import { scaleLinear } from 'd3-scale';

/** Drawing area of the picture 什么时候公布, in SVG user units. */
export const area = { left: 58, right: 470, top: 22, width: 480 };

/** From 1 November to 1 June, in days after 1 April; days outside are drawn at the ends. */
export const days = { first: -151, last: 61 };

export const dayScale = scaleLinear().domain([days.first, days.last]).range([area.left, area.right]).clamp(true);

/** First days of months. */
export const months = [
  { day: -121, name: '上年12月' },
  { day: -90, name: '1月' },
  { day: -59, name: '2月' },
  { day: -31, name: '3月' },
  { day: 30, name: '5月' },
];
