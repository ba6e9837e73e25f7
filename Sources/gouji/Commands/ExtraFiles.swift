import ArgumentParser
import BudgetWorkbench

/// Which files a package has besides the usual three, and what is asked of its document.
struct ExtraFiles: ParsableArguments {
  @Flag(help: "包里多一份核对表（.核对.xlsx 和 .核对.json）：核对了哪些关系，两边是什么数，附自查表。")
  var certificate = false

  @Flag(help: "包里多一个网页（.html）：同样的文字、表和图，一个文件，不用联网，读屏软件能读。")
  var html = false

  @Flag(help: "包里多一个复核工作簿（.复核.xlsx）：各表的数都是由明细汇总的公式，后面附明细、填报的数和核对表。")
  var review = false

  @Flag(help: "包里多一份开放数据（.开放数据.csv 一个数一行，.开放数据.json 说明各列）。")
  var openData = false

  @Flag(help: "包里多一页一图读懂（.一图读懂.docx 和 .一图读懂.html）。")
  var brief = false

  @Flag(help: "由 LibreOffice 排一遍版，在目录里印上它排出的页码。")
  var pages = false

  @Flag(help: "另出一份 PDF：LibreOffice 排的版，目录有页码，带标签和书签。")
  var pdf = false

  @Flag(help: "说明里的数和文字不放在控件里，给读不到控件的程序用。")
  var plainFigures = false

  private var extras: [PackageExtra] {
    (html ? [.page] : []) + (review ? [.review] : []) + (openData ? [.data, .dataDescriptor] : [])
      + (brief ? [.brief, .briefPage] : [])
  }

  var wish: PackageWish {
    var wish = PackageWish()
    wish.certificate = certificate
    wish.extras = extras
    wish.document = DocumentWishes(pages: pages, pdf: pdf, plainFigures: plainFigures)
    return wish
  }

  /// The usual three alone.
  static var none: ExtraFiles {
    var files = ExtraFiles()
    files.certificate = false
    files.html = false
    files.review = false
    files.openData = false
    files.brief = false
    files.pages = false
    files.pdf = false
    files.plainFigures = false
    return files
  }
}
