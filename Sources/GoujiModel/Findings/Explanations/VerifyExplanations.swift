extension Explanation {
  /// G464–G485: files that were made, published, saved again, held against the draft; G530,
  /// G540–G542: edited and taken back.
  static let verifying: [Explanation] = [
    Explanation(
      .fileFigureDiffers, "文件里的数与草案推算的不同",
      checks: "gouji verify 时，文件里每个印出的数——句子、表、图、Excel 单元格和公式的结果——是不是草案推算的那个。",
      why: "生成以后手工改过一个数，表与表、表与文字就对不上了，公开以后才被人看出来。",
      examples: [.event("生成以后，在 Word 的表里把 100 改成 190，再核对")],
      cure: "改回应有的数；草案错了的，改草案，用 gouji build 重新生成。提示里有查这个数来历的命令。", source: rule),
    Explanation(
      .fileHiddenWordsDiffer, "文件属性里的标题、图的替代文字与草案不同",
      checks:
        "gouji verify 时，文件属性里的标题、每张图读给看不见的人听的替代文字、更新目录时要印的目录项（TC 域），是不是草案推算的。没有了的（别的程序另存时会丢掉）不算。",
      why: "拿上年的文件改，正文全改了，属性里还是上年的标题，放到网站上显示的就是它。",
      examples: [.event("生成以后，把文件属性里的标题改成上年的，再核对")],
      cure: "改回来，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileMergesDiffer, "Excel 里合并的格不同",
      checks: "gouji verify 时，每张工作表的表里，该合并的格是不是合并着，有没有多合并的。",
      why: "表头的格合并到别的列上面，下面的数说的就是别的事；合并时别的格里的数会丢掉。",
      examples: [.event("生成以后，在 Excel 里把表的两格合并，再核对")],
      cure: "照提示合并或拆开，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileTextUnseen, "文件里的字印出来看不见",
      checks:
        "gouji verify 时，该印的字和数有没有白色（与底色相同）、划删除线、字号极小、挤在一起、移到纸外、用符号字体或从右到左的，样式里设的也算；Excel 单元格同样。",
      why: "字还在文件里，逐字比对是相同的，打印出来、看的人却看不见，或看到的是别的。",
      examples: [.event("生成以后，在 Word 里把一个数的字改成白色，再核对")],
      cure: "照提示改回格式，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileHoldsOther, "文件里有草案没有的东西",
      checks:
        "gouji verify 时，有没有图形、艺术字、嵌入的对象、插入的文件、会自己更新的域、拼音注字；页码的编法有没有换。Excel 里的图形，和盖住了有字的格的图片（看不出盖住哪些格的也算）同样。Word 里的图片见 G469。",
      why: "图形和图片可以盖住数，域一更新就换成别的字，都没有出处，核对不了。",
      examples: [.event("生成以后，在 Word 里画一个矩形，再核对")],
      cure: "删去，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .filePrintTitlesDiffer, "Excel 打印时每页重复的行不同",
      checks: "gouji verify 时，每张工作表的“顶端标题行”是不是从第一行到表头。少了是警告；把表头以下的行也重复的，是错误。",
      why: "没有标题行，第二页起的数看不出是哪一栏的；把一行数设成标题行，每一页都多印一遍。",
      examples: [.event("生成以后，在 Excel 的页面设置里清空“顶端标题行”，再核对")],
      cure: "在页面设置的“打印标题”里改回来，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .filePictureUnread, "文件里有图片，图上的没有核对",
      checks: "gouji verify 时，Word 的正文、页眉、页脚里有没有图片，Excel 里空白的格上有没有图片；说出在哪一段、哪些格。",
      why: "盖的章、单位的标志是常有的，不算错；可图片上也可以有数，浮着的图片会盖住字，程序看不见。",
      examples: [.event("生成以后，在 Word 里插入一张图片，再核对")],
      cure: "公开前由人看过；不该有的删去。verify 加 --strict 时，有图片就退出 1。", source: rule),
    Explanation(
      .fileWordsDiffer, "文件里的文字与草案推算的不同",
      checks: "gouji verify 时，标题、句子、表头、项目名称、表注、目录逐字核对；空格和换行不计。",
      why: "“增加”改成“减少”、年度改错、项目名称改错，数没有动，意思全变了。",
      examples: [.event("生成以后，在 Word 的表里把“合计”改成“总计”，再核对")],
      cure: "改回来；要改文字的，改草案或模板，用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileLineMissing, "文件里少了段落、行或表",
      checks: "gouji verify 时，每个标题、段落、表的每一行、每张工作表是不是都在。",
      why: "少了一行，合计就与明细对不上；少了一张表，公开就不完整。",
      examples: [.event("生成以后，在 Word 里删去表的一行，再核对")],
      cure: "补上，或用 gouji build 重新生成；不该印的，改模板。", source: rule),
    Explanation(
      .fileLineAdded, "文件里多了段落、行或表",
      checks: "gouji verify 时，有没有草案和模板里没有的段落、行、文本框、脚注、工作表。",
      why: "手工加的话和数没有出处，谁也核对不了。",
      examples: [.event("生成以后，在 Word 里加了一段话，再核对")],
      cure: "删去；要公开的写进草案（文字.md）或模板，再生成。", source: rule),
    Explanation(
      .fileLineMoved, "文件里段落、行或表换了次序",
      checks: "gouji verify 时，段落、行、工作表的先后是不是草案推算的次序。",
      why: "项移到别的款下面，就成了别的款的支出。",
      examples: [.event("生成以后，在 Word 的表里把两行对调，再核对")],
      cure: "移回原处，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileFormulaDiffers, "Excel 里的公式或数改过",
      checks: "gouji verify 时，合计的公式算出来是不是应有的数；是数的格里是不是数，不是文字。公式改了、结果还相同的，是警告。",
      why: "Excel 打开时重新计算：存着的结果是对的，打开看到的却不对。",
      examples: [.event("生成以后，在 Excel 里把合计的公式少加一行，再核对")],
      cure: "照提示改回公式，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileHidesCells, "Excel 里有隐藏的行、列或工作表",
      checks: "gouji verify 时，该印的行、列、工作表有没有隐藏。",
      why: "隐藏了就不打印，转成 PDF 也没有，公开就缺了一块。",
      examples: [.event("生成以后，在 Excel 里隐藏一行，再核对")],
      cure: "取消隐藏。", source: rule),
    Explanation(
      .fileFormatDiffers, "单元格格式把数显示错了",
      checks: "gouji verify 时，数对的格，照它的格式显示出来是不是应有的样子。",
      why: "12.37 显示成 12，看的人以为就是 12。",
      examples: [.event("生成以后，在 Excel 里把一格的格式改成“常规”，再核对")],
      cure: "改回原来的格式，或用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileMarginDiffers, "页眉或页脚不同",
      checks: "gouji verify 时，页眉、页脚是不是模板规定的（只有页码）。",
      why: "页眉里写错的单位、年度，每一页都印出来。",
      examples: [.event("生成以后，在 Word 的页脚里加了字，再核对")],
      cure: "改回来；要改的，改模板的版式。", source: rule),
    Explanation(
      .fileControlStale, "内容控件连着的数据改过",
      checks: "gouji verify 时，Word 里锁住的数连着的数据，与文字是不是一个数。",
      why: "Word 打开文件时显示的是连着的数据：别的程序看到的对，用 Word 的人看到的却不对。",
      examples: [.event("生成以后，用程序改了文件里存的数据，再核对")],
      cure: "用 gouji build 重新生成。", source: rule),
    Explanation(
      .fileHoldsMore, "文件里还有核对不了的东西",
      checks: "gouji verify 时，有没有修订痕迹、批注、图片、自动编号、重复写了的控件。",
      why: "带着修订和批注公开，别人就看到了改稿的过程；图片里的字程序不认得。",
      examples: [.event("公开文本里还有两条批注，核对")],
      cure: "照提示处理；有用的可以不管。"),
    Explanation(
      .manifestDiffers, "勾稽.json 与草案推算的不同",
      checks: "gouji verify 时，.勾稽.json 的每一行是不是草案推算的，记的校验码是不是应有的文件的。",
      why: "勾稽.json 是给复核和别的程序用的，也可能有人改过，所以不凭它核对别的文件，它自己也要核对。",
      examples: [.event("生成以后，用记事本把 .勾稽.json 里的 100 改成 101，再核对")],
      cure: "用 gouji build 重新生成。"),
    Explanation(
      .draftOfFileUnknown, "不知道文件是哪份草案生成的",
      checks: "gouji verify 没有写 --draft 时，能不能由文件名找到草案：部门全称和年度都在文件名里。",
      why: "要有草案，才知道应有的数。",
      examples: [.event("把公开文本改名为“终稿.docx”，核对")],
      cure: "写明草案：gouji verify 文件 --draft 草案文件夹。"),
    Explanation(
      .unreadableDocument, "要核对的文件打不开",
      checks: "要核对的文件是不是完好的 .docx、.xlsx 或有文字的 PDF；文件夹里有没有这样的文件。",
      why: "打不开就没有核对，不能当作一致。",
      examples: [.event("把一个文本文件改名为 .docx，核对")],
      cure: "照提示另存一份。"),
    Explanation(
      .pdfProgramMissing, "没有读 PDF 的程序",
      checks: "核对 PDF 时，电脑上有没有 pdftotext。",
      why: "PDF 的文字要由它读出来；.docx 和 .xlsx 不用它。",
      examples: [.event("在没有装 poppler-utils 的电脑上核对 PDF")],
      cure: "装上 poppler-utils；或核对 .docx 和 .xlsx。"),
    Explanation(
      .draftChangedSince, "草案或模板在生成以后改过",
      checks: "核对 .勾稽.json 时，它记的草案、模板的哈希是不是现在的。",
      why: "改的若是注释，印出的不会变；改的若是数，别的提示会指出来。",
      examples: [.event("生成以后，在草案.yaml 里加了一行注释，核对 .勾稽.json")],
      cure: "别的文件说一致的，可以不管；要哈希也相同，用 gouji build 重新生成。"),
    Explanation(
      .contentsUnnumbered, "目录没有页码",
      checks: "gouji build --pages 时，LibreOffice 排得出这份文件，找得到目录里每个标题在哪一页。",
      why: "页码要排过版才知道；不知道的，目录里不印，印错了还不如没有。别的照样生成。",
      examples: [.event("在没有装 LibreOffice 的电脑上，gouji build --pages")],
      cure:
        "装上 LibreOffice（Debian：apt install libreoffice-writer-nogui poppler-utils）；或在 Word 里右击目录，选“更新域”。"
    ),
    Explanation(
      .pdfNotMade, "做不出 PDF",
      checks: "gouji build --pdf 时，LibreOffice 排得出这份文件。",
      why: "PDF 由它排版；要了 PDF 又做不出，这一包就不完整，所以一个文件也不写。",
      examples: [.event("在没有装 LibreOffice 的电脑上，gouji build --pdf")],
      cure:
        "装上 LibreOffice（Debian：apt install libreoffice-writer-nogui poppler-utils）；或去掉 --pdf，在 Word 里另存为 PDF。"
    ),
    Explanation(
      .draftTextUnclear, "改过的文字写不回草案",
      checks: "gouji absorb 时，文件里改过的每一段，能不能写回草案里它原来的地方。",
      why: "同一条原因印在两处，只改一处，草案就不知道听谁的；填报表、占几行的写法，程序不代为改写。",
      examples: [.event("同一条原因在文件里印了两处，在 Word 里改成两种说法，收回草案")],
      cure: "照提示把两处改成一样，或自己在草案里改好，再生成。"),
    Explanation(
      .editedTextNotTyped, "改过的一段里有不是打上去的字",
      checks: "gouji absorb 时，改过的、加的每一段，字是不是都是打上去的：自动编号的号码、“单击此处输入文字”、页码都不是。",
      why: "自动编号的号码不在文字里，收回草案就丢了；提示填写的字会当成内容印出去。",
      examples: [.event("在 Word 里给一段加了自动编号，改了字，收回草案")],
      cure: "去掉自动编号，号码打成字；提示填写的地方填上内容，或照原来的改回来。"),
    Explanation(
      .editedTextUnfit, "改过的文字与报告的数不合",
      checks: "gouji absorb 时，改过的文字里写的数报告里有没有，说的增减与报告是不是一致；草案原来就有的不再说。",
      why: "在 Word 里顺手加一句带数的话，表里没有这个数，公开以后文字和表就对不上。",
      examples: [.event("在 Word 的原因里加了一个报告里没有的数，收回草案")],
      cure: "改回来，或不写数；要写的，在草案里写成 {数名}，印的时候由程序填上。", source: rule),
    Explanation(
      .deletedWordsMayStay, "LibreOffice 可能留下了修订里删去的字",
      checks: "gouji absorb 时，LibreOffice 另存的文件里，改过的一段是不是只多了字、没有少字。",
      why: "LibreOffice 另存时，内容控件里修订删去的字会变成普通的字，与新写的连在一起。",
      examples: [.event("在 LibreOffice 里开着修订改写一条原因，存成 .docx，收回草案")],
      cure: "核对多出来的字；是改写的，接受全部修订、删去留下的字，再存一遍。"),
    Explanation(
      .entryNotEdited, "这一处没有改",
      checks: "gouji edit 和浏览器里改一处的时候，这一处找得到，新的内容写得进去、读得回原样，别的内容一字不变；部门自己写的，草案不会因此指到别的草案，部门全称也不变。",
      why: "只改一处，是为了不碰别的；写进去变了样，或会被 Excel 当成公式来算的，宁可不写。指到别的部门的草案，就能看到它的数；写成别的部门的全称，就会盖掉它的公开文本。",
      examples: [.event("gouji edit 草案 支出.csv:2.预算数 '=1+2'")],
      cure: "照提示改位置或内容；写法特殊的，自己在文件里改；要指定别的草案、改部门全称，请财政部门来改。"),
    Explanation(
      .entryChangedSince, "草案在打开以后改过",
      checks: "写入以前，文件的哈希与页面上看到的是不是同一个。",
      why: "别人、Excel 或别的窗口也许刚改过，照旧的样子写下去，就盖掉了别人的。",
      examples: [.event("打开页面以后，别人改了这一处的原因，再在页面上改它")],
      cure: "看清两边，定下用哪一个，再改一次。"),
  ]

  private static let rule = "地方预决算公开操作规程（财预〔2016〕143号）：公开的内容要真实、完整"
}
