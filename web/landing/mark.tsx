/** The loaf that stands for the product. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="9" class="mark-ground" />
    <path
      d="M5 19.500C5 13.500 10 10 16 10s11 3.500 11 9.500c0 3-2 4.500-4.500 4.500h-13C7 24 5 22.500 5 19.500Z"
      class="mark-loaf"
    />
    <path d="m10.500 13.500 2.500 4.500M15.500 12.500l2.500 5M20.500 13l2.500 4.500" class="mark-cut" />
  </svg>
);
