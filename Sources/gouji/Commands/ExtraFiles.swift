import ArgumentParser

/// Which files a package has besides the usual three.
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

  var extras: [PackageExtra] {
    (html ? [.page] : []) + (review ? [.review] : []) + (openData ? [.data, .dataDescriptor] : [])
      + (brief ? [.brief, .briefPage] : [])
  }

  var isAny: Bool { certificate || !extras.isEmpty }

  /// The usual three alone.
  static var none: ExtraFiles {
    var files = ExtraFiles()
    files.certificate = false
    files.html = false
    files.review = false
    files.openData = false
    files.brief = false
    return files
  }
}
