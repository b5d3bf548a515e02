/** A street before opening time: the sun behind the roofs, light in the bakery, the first loaves in its window. */
export const Scene = () => (
  <svg class="scene" viewBox="0 0 720 520" role="presentation" aria-hidden="true">
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" class="sky-high" />
        <stop offset="0.55" class="sky-middle" />
        <stop offset="1" class="sky-low" />
      </linearGradient>
      <radialGradient id="glow" cx="0.5" cy="0.5" r="0.5">
        <stop offset="0" class="glow-in" />
        <stop offset="1" class="glow-out" />
      </radialGradient>
      <linearGradient id="pane" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" class="pane-high" />
        <stop offset="1" class="pane-low" />
      </linearGradient>
      <clipPath id="frame">
        <rect width="720" height="520" rx="28" />
      </clipPath>
      <g id="hogaza">
        <path d="M-34 0c0-19 15-29 34-29S34-19 34 0Z" class="crust-a" />
        <path d="M-16-9c2-7 6-12 11-14M0-6c2-8 6-13 11-15M16-5c1-6 4-9 7-11" class="score" />
      </g>
      <g id="barra">
        <path d="M-52 0c-6-3-6-11 2-13 30-6 70-6 100 0 8 2 8 10 2 13Z" class="crust-b" />
        <path d="m-34-4 12-6m8 6 12-6m8 6 12-6m8 6 10-5" class="score" />
      </g>
      <g id="croissant">
        <path
          d="M-32 0c-4-12 6-24 18-25C-8-31 8-31 14-25 26-24 36-12 32 0c-4-6-10-8-16-7-8-5-24-5-32 0-6-1-12 1-16 7Z"
          class="crust-c"
        />
        <path d="M-14-24c-1 6 0 12 3 17M14-24c1 6 0 12-3 17M0-28v20" class="score" />
      </g>
    </defs>
    <g clip-path="url(#frame)">
      <rect width="720" height="520" fill="url(#sky)" />
      <circle cx="206" cy="262" r="210" fill="url(#glow)" />
      <circle cx="206" cy="262" r="58" class="sun" />
      <path d="M62 118h64M34 136h52M470 74h86M520 92h110M250 66h46" class="cloud" />
      <path d="M128 170q9-9 17 0 8-9 17 0M182 142q6-6 12 0 6-6 12 0" class="bird" />

      <path
        d="M0 330v-62l40-22 40 22v-40h26v-44l16-26 16 26v44h30v30l46-26 46 26v22h34v-50l52-28 52 28v140Z"
        class="roofs-far"
      />
      <path d="M118 200h8v12h-8zM114 172h16" class="roof-mark" />
      <path d="M0 400v-74l60-30 60 30v26h44v-42l54-26 54 26v52h40v78Z" class="roofs-near" />
      <path d="M30 340h14v20H30zM64 340h14v20H64zM196 332h14v22h-14zM232 332h14v22h-14z" class="lit" />

      <path d="M296 520V176l196-74 196 74v344Z" class="wall" />
      <path d="m276 184 216-82 216 82v-22L492 78 276 162Z" class="roof" />
      <path d="M590 118V62h36v70Z" class="wall-dark" />
      <path d="M584 58h48v12h-48z" class="roof" />
      <path d="M606 46c-16-14 14-20 0-36M622 44c-12-10 10-16 0-28" class="smoke" />
      <path d="M462 150h60v44h-60z" class="window-frame" />
      <path d="M468 156h22v32h-22zM494 156h22v32h-22z" fill="url(#pane)" />
      <path d="M456 194h72v8h-72z" class="sill" />

      <path d="M318 262h244v170H318z" class="window-frame" />
      <path d="M328 272h224v150H328z" fill="url(#pane)" />
      <path d="M328 340h224M328 408h224" class="shelf" />
      <g class="bread">
        <use href="#hogaza" x="374" y="338" />
        <use href="#hogaza" x="446" y="338" />
        <use href="#hogaza" x="514" y="338" />
        <use href="#croissant" x="366" y="406" />
        <use href="#croissant" x="434" y="406" />
        <use href="#barra" x="508" y="406" />
        <use href="#barra" x="502" y="394" />
      </g>
      <path d="M440 272v150" class="mullion" />

      <path d="M588 290a36 36 0 0 1 72 0v174h-72z" class="door" />
      <path d="M598 292a26 26 0 0 1 52 0v70h-52z" fill="url(#pane)" />
      <circle cx="602" cy="392" r="4" class="knob" />
      <path d="M606 412h36v30h-36z" class="door-panel" />

      <path d="M304 226h272l20 44H284Z" class="awning" />
      <path
        d="M304 226h27l-13 44h-34ZM358 226h27l-6 44h-31ZM413 226h27v44h-31ZM467 226h27l7 44h-31ZM522 226h27l13 44h-31Z"
        class="awning-stripe"
      />
      <path
        d="M284 270q15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0 15.600 20 31.200 0Z"
        class="awning-edge"
      />

      <path d="M318 432h244v32H318z" class="wall-dark" />
      <path d="M0 464h720v56H0z" class="street" />
      <path d="M300 464h280l60 56H240Z" class="spill" />
      <path d="M588 464h72l24 56H566Z" class="spill" />

      <path d="M118 464V300" class="post" />
      <path d="M104 300h28l-5-30h-18z" class="lamp" />
      <path d="M102 268h32l-16-12z" class="post-fill" />

      <g>
        <path d="M184 424h104l-8 40h-88z" class="basket" />
        <path d="m204 424-14-70M222 424l-4-84M240 424l4-92M258 424l14-78" class="baguette" />
        <path d="M184 424h104M190 444h92" class="weave" />
      </g>
    </g>
  </svg>
);
