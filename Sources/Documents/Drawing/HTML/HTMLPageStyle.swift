/// How the page of scenes looks on a screen and in print.
enum HTMLPageStyle {
  static let text = #"""
    * { box-sizing: border-box }
    html, body { margin: 0; height: 100% }
    body { display: flex; flex-direction: column; background: #e4e8ec; color: #1f2933;
      font: 14px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei",
        "Microsoft YaHei", "PingFang SC", SimHei, sans-serif }
    header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px;
      padding: 6px 12px; background: #fff; border-bottom: 1px solid #c9d1da }
    h1 { margin: 0; font-size: 16px }
    nav { display: flex; flex-wrap: wrap; gap: 4px; flex: 1 }
    html:not(.live) nav, html:not(.live) .tools { display: none }
    button { font: inherit; color: inherit; min-width: 32px; padding: 3px 10px; cursor: pointer;
      white-space: nowrap;
      border: 1px solid #c9d1da; border-radius: 4px; background: #fff }
    select { font: inherit; color: inherit; min-width: 0; max-width: 36em; flex: 0 1 auto;
      padding: 3px 6px; border: 1px solid #c9d1da; border-radius: 4px; background: #fff }
    button:hover { background: #f1f4f7 }
    button:focus-visible, select:focus-visible { outline: 2px solid #2e6da4; outline-offset: 1px }
    button[aria-selected="true"] { background: #2e6da4; border-color: #2e6da4; color: #fff }
    .tools { display: flex; align-items: center; gap: 4px; margin-left: auto }
    output { min-width: 48px; text-align: right; color: #5f6b7a; padding-right: 6px }
    main { flex: 1; min-height: 0; overflow: auto }
    section { margin: 12px }
    section > svg { display: block; background: #fff; max-width: 100%; height: auto }
    .live main { overflow: hidden }
    .live section { display: none; margin: 0; height: 100% }
    .live section.shown { display: block }
    .live section > svg { width: 100%; height: 100%; cursor: grab; touch-action: none;
      background: none; user-select: none; -webkit-user-select: none }
    .live section > svg.dragged { cursor: grabbing }
    g[data-hint]:hover { filter: brightness(0.88) }
    #hint { position: fixed; z-index: 1; max-width: 28em; padding: 6px 10px; pointer-events: none;
      white-space: pre-line; background: #1f2933; color: #fff; border-radius: 4px;
      box-shadow: 0 2px 8px rgba(0, 0, 0, 0.3) }
    #hint[hidden] { display: none }
    @media (max-width: 700px) {
      nav { order: 1; flex-basis: 100%; flex-wrap: nowrap; overflow-x: auto }
    }
    @media print {
      html, body { height: auto; background: none }
      header, #hint { display: none !important }
      body, main { display: block; overflow: visible !important }
      section, .live section { display: block; margin: 0; overflow: hidden; break-after: page }
      section:last-child { break-after: auto }
      section > svg, .live section > svg { width: 100%; height: 100%; max-width: none }
      .paper { display: none }
    }

    """#
}
