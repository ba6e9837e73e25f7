// swift-tools-version: 6.0
import PackageDescription

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(
  name: "HummingbirdCore", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(
  name: "UnixSignals", package: "swift-service-lifecycle")
let nioTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioTypesHTTP: Target.Dependency = .product(
  name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")

/// `GOUJI_LINK=shared` links with shared libraries only, as any program; `standalone` puts into the
/// program what can be, and stops where something for it is missing. Without it the program stands alone
/// where all is found. Tests in release (`GOUJI_BENCH`, `GOUJI_FUZZ`) are linked so: the testing library uses the
/// shared runtime.
let environment = Context.environment
let areTests = environment["GOUJI_BENCH"] != nil || environment["GOUJI_FUZZ"] != nil
let asked = areTests ? "shared" : environment["GOUJI_LINK"]

/// Where the toolchain's own programs are: one of them asks for this manifest.
let toolchain = realpath("/proc/\(getppid())/exe", nil).map { path in
  String(cString: path).split(separator: "/").dropLast().map { "/\($0)" }.joined()
}

/// Where the system's libraries are: Debian has a folder for each processor, Fedora one for its size.
#if arch(arm64)
  let processor = "aarch64"
#else
  let processor = "x86_64"
#endif
let folders = ["/usr/lib/\(processor)-linux-gnu", "/usr/lib64", "/usr/lib"]
func library(_ name: String) -> String? {
  folders.lazy.map { "\($0)/\(name)" }.first { access($0, R_OK) == 0 }
}

/// libxml2, libyaml and libdeflate as archives, with the C++ library and what libxml2 was built with: to
/// load them as shared libraries takes a millisecond at each start. Empty where an archive is missing.
let archived: [String] = {
  let names = ["xml2", "yaml", "deflate", "stdc++"]
  let hasAll = names.dropLast().allSatisfy { library("lib\($0).a") != nil }
  guard hasAll, let needed = needed(by: "libxml-2.0") else { return [] }
  return names.flatMap {
    ["-Xlinker", "--remap-inputs=*/lib\($0).so=/dev/null", "-l:lib\($0).a"]
  } + ["-use-ld=lld", "-Xclang-linker", "-static-libgcc"] + needed
}()

/// The libraries inside an archive's own, as its description for pkg-config has them; nil where one of
/// them cannot be found.
func needed(by package: String) -> [String]? {
  guard let path = library("pkgconfig/\(package).pc"), let file = fopen(path, "r") else {
    return nil
  }
  defer { fclose(file) }
  var text = [CChar](repeating: 0, count: 4096)
  let count = fread(&text, 1, text.count - 1, file)
  let lines = String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    .split(separator: "\n")
  let words = lines.first { $0.hasPrefix("Libs.private:") }?.split(separator: " ") ?? []
  var flags: [String] = []
  for word in words where word.hasPrefix("-l") && !["-lm", "-licui18n"].contains(word) {
    let name = "lib\(word.dropFirst(2))"
    // Without the development package of a library there is only its file with a number.
    let numbered = (1...99).lazy.map { "\(name).so.\($0)" }
    if word.hasPrefix("-licu"), library("\(name).a") != nil {
      flags.append("-l:\(name).a")
    } else if let file = (["\(name).so"] + numbered).first(where: { library($0) != nil }) {
      flags.append("-l:\(file)")
    } else {
      return nil
    }
  }
  return flags
}

/// The Swift runtime inside the program, which has a fixed address and no symbols for others: it starts
/// in half the time.
let runtime = [
  "-static-stdlib", "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic",
  "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
]
let hasRuntime =
  toolchain.map { access("\($0)/../lib/swift_static/linux/libswiftCore.a", R_OK) == 0 } ?? false
let hasLinker = toolchain.map { access("\($0)/ld.lld", X_OK) == 0 } ?? false

let standalone: [LinkerSetting] =
  asked == "shared" || (asked == nil && !hasRuntime)
  ? []
  : [
    .unsafeFlags(
      runtime + (hasLinker ? archived : []),
      .when(platforms: [.linux], configuration: .release))
  ]

/// The server library takes more of Foundation, which needs its own copy of ICU.
let standaloneServer: [LinkerSetting] =
  standalone.isEmpty
  ? []
  : standalone + [
    .unsafeFlags(
      ["-lCoreFoundation", "-l_FoundationICU"], .when(platforms: [.linux], configuration: .release))
  ]

let package = Package(
  name: "Gouji",
  products: [
    .executable(name: "gouji", targets: ["gouji"]),
    // What `gouji serve` starts.
    .executable(name: "gouji-serve", targets: ["gouji-serve"]),
    // Word and Excel files to and from bytes: knows nothing of budgets.
    .library(name: "OfficeOpenXML", targets: ["OfficeOpenXML"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.24.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
  ],
  targets: [
    // The editions of the classification: tables, put into the program as they are.
    .target(name: "EditionData", exclude: ["科目"], cSettings: [.headerSearchPath(".")]),
    // The nouns in the middle; ends that touch files; pure steps between them.
    .target(name: "GoujiModel", dependencies: ["EditionData"]),
    .target(name: "OfficeOpenXML", dependencies: ["CLibDeflate", "CLibXML2", "CLibZ"]),
    .target(
      name: "SourceReading", dependencies: ["GoujiModel", "OfficeOpenXML", "CLibYAML", "CSHA256"]),
    .target(name: "CSHA256"),
    .target(name: "TemplateReading", dependencies: ["GoujiModel", "SourceReading"]),
    .target(name: "DraftReading", dependencies: ["GoujiModel", "SourceReading"]),
    .target(name: "FigureEvaluating", dependencies: ["GoujiModel"]),
    .target(name: "TableDeriving", dependencies: ["GoujiModel", "FigureEvaluating"]),
    .target(
      name: "ReportComposing", dependencies: ["GoujiModel", "FigureEvaluating", "TableDeriving"]),
    .target(name: "ReportAuditing", dependencies: ["GoujiModel"]),
    // Two reports to what differs between them.
    .target(name: "ReportComparing", dependencies: ["GoujiModel"]),
    .target(name: "ReportLayout", dependencies: ["GoujiModel"]),
    .target(
      name: "WorkbookWriting", dependencies: ["GoujiModel", "OfficeOpenXML", "ReportLayout"]),
    .target(
      name: "WordWriting",
      dependencies: ["GoujiModel", "OfficeOpenXML", "ReportLayout", "WorkbookWriting"]),
    .target(name: "PageWriting", dependencies: ["GoujiModel", "OfficeOpenXML", "ReportLayout"]),
    .target(
      name: "ManifestWriting",
      dependencies: [
        "GoujiModel", "OfficeOpenXML", "ReportLayout", "SourceReading", "WorkbookWriting",
      ]),
    // Documents back to what they print, and that against what a report must print.
    .target(name: "DocumentReading", dependencies: ["GoujiModel", "OfficeOpenXML"]),
    .target(
      name: "ReportVerifying",
      dependencies: [
        "DocumentReading", "GoujiModel", "ManifestWriting", "OfficeOpenXML", "ReportAuditing",
        "ReportLayout", "WorkbookWriting",
      ]),
    // Documents that anybody made: what they say, and where they contradict themselves.
    .target(
      name: "DisclosureReading", dependencies: ["DocumentReading", "GoujiModel", "OfficeOpenXML"]),
    .target(name: "DisclosureAuditing", dependencies: ["DisclosureReading", "GoujiModel"]),
    .target(name: "FormWriting", dependencies: ["GoujiModel", "OfficeOpenXML"]),
    // Everything that can be done with drafts and documents, for the programs that offer it.
    .target(
      name: "BudgetWorkbench",
      dependencies: [
        "GoujiModel", "OfficeOpenXML", "SourceReading", "TemplateReading", "DraftReading",
        "FigureEvaluating",
        "ReportComposing", "ReportAuditing", "WordWriting", "WorkbookWriting", "ManifestWriting",
        "PageWriting", "FormWriting", "DocumentReading", "ReportComparing", "ReportLayout",
        "ReportVerifying", "DisclosureReading", "DisclosureAuditing",
      ]),
    .executableTarget(
      name: "gouji",
      dependencies: [
        "BudgetWorkbench", "GoujiModel", "SourceReading", "TemplateReading", "DraftReading",
        "FigureEvaluating", "ReportAuditing", "WordWriting", "WorkbookWriting", "FormWriting",
        "ReportComparing", "DisclosureAuditing", "ServingArguments", "CAllocator", arguments,
      ], linkerSettings: standalone),
    // The workbench in a browser: pages, guard, watching. A program of its own, so that `gouji` carries
    // no server.
    .target(
      name: "WorkbenchServing",
      dependencies: [
        "BudgetWorkbench", "DraftReading", "FigureEvaluating", "FormWriting", "GoujiModel",
        "OfficeOpenXML", "PageWriting", "ReportAuditing", "SourceReading", "TemplateReading",
        hummingbird, hummingbirdCore, httpTypes, lifecycle, logging, nio, nioHTTP, nioTypes,
        nioTypesHTTP, signals,
      ],
      resources: [.embedInCode("Assets")]),
    // What both programs say of `gouji serve`.
    .target(name: "ServingArguments", dependencies: [arguments]),
    .executableTarget(
      name: "gouji-serve",
      dependencies: [
        "BudgetWorkbench", "GoujiModel", "ServingArguments", "WorkbenchServing",
        arguments,
      ], linkerSettings: standaloneServer),

    .target(name: "TestSupport", dependencies: ["GoujiModel"], path: "Tests/TestSupport"),
    .testTarget(
      name: "OfficeOpenXMLTests", dependencies: ["OfficeOpenXML", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportWritingTests",
      dependencies: [
        "GoujiModel", "ManifestWriting", "OfficeOpenXML", "ReportLayout", "TestSupport",
        "WordWriting", "WorkbookWriting",
      ]),
    .testTarget(
      name: "DocumentReadingTests", dependencies: ["DocumentReading", "GoujiModel", "TestSupport"]),
    .testTarget(
      name: "DisclosureAuditingTests",
      dependencies: [
        "DisclosureAuditing", "DisclosureReading", "DocumentReading", "GoujiModel", "OfficeOpenXML",
        "TestSupport",
      ]),
    .testTarget(name: "GoujiModelTests", dependencies: ["GoujiModel", "TestSupport"]),
    .testTarget(
      name: "ReportComparingTests", dependencies: ["GoujiModel", "ReportComparing", "TestSupport"]),
    .testTarget(
      name: "goujiTests",
      dependencies: [
        "BudgetWorkbench", "gouji", "DisclosureAuditing", "DisclosureReading", "DocumentReading",
        "FigureEvaluating",
        "FormWriting", "GoujiModel",
        "SourceReading", "TemplateReading", "DraftReading", "ManifestWriting", "OfficeOpenXML",
        "PageWriting", "ReportAuditing", "ReportComparing", "ReportComposing", "ReportLayout",
        "ReportVerifying", "TestSupport", "WordWriting",
        "WorkbookWriting",
      ],
      exclude: ["Fixtures", "Gallery/README.md", "Writing/update_contents.py"]),
    .testTarget(
      name: "FormWritingTests",
      dependencies: ["FormWriting", "GoujiModel", "OfficeOpenXML", "TestSupport"]),
    .testTarget(
      name: "ReportComposingTests", dependencies: ["GoujiModel", "ReportComposing", "TestSupport"]),
    .testTarget(
      name: "TableDerivingTests",
      dependencies: [
        "FigureEvaluating", "GoujiModel", "ReportAuditing", "TableDeriving", "TestSupport",
      ]),
    .testTarget(
      name: "FigureEvaluatingTests",
      dependencies: ["GoujiModel", "FigureEvaluating", "TestSupport"]),
    .testTarget(
      name: "SourceReadingTests", dependencies: ["GoujiModel", "SourceReading", "TestSupport"]),
    .testTarget(
      name: "TemplateReadingTests",
      dependencies: ["GoujiModel", "SourceReading", "TemplateReading", "TestSupport"]),
    .testTarget(
      name: "DraftReadingTests",
      dependencies: [
        "GoujiModel", "SourceReading", "DraftReading", "OfficeOpenXML", "TestSupport",
      ]),
    .testTarget(
      name: "ReportAuditingTests",
      dependencies: [
        "BudgetWorkbench", "DraftReading", "GoujiModel", "ReportAuditing",
        "ReportComposing", "TestSupport",
      ]),
    .testTarget(
      name: "GoldenTests", dependencies: ["BudgetWorkbench", "GoujiModel", "TestSupport"],
      exclude: ["Cases", "Facts"]),
    .testTarget(
      name: "WorkbenchServingTests",
      dependencies: [
        "BudgetWorkbench", "GoujiModel", "OfficeOpenXML", "PageWriting", "SourceReading",
        "TestSupport", "WorkbenchServing", hummingbird, httpTypes, lifecycle, nio,
      ]),
    // The pages in a real browser, where there is one.
    .testTarget(name: "BrowserTests", dependencies: ["gouji", "gouji-serve", "TestSupport"]),
    // Inputs made at random, for every reader.
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "BudgetWorkbench", "DisclosureAuditing", "DisclosureReading", "DocumentReading",
        "DraftReading",
        "GoujiModel", "ManifestWriting", "OfficeOpenXML", "ReportVerifying", "SourceReading",
        "TemplateReading", "TestSupport", "WordWriting", "WorkbookWriting",
      ],
      exclude: ["Crashes"]),
    .testTarget(
      name: "PerformanceTests",
      dependencies: [
        "BudgetWorkbench", "GoujiModel", "ManifestWriting", "ReportAuditing",
        "ReportComposing",
        "WordWriting",
        "WorkbookWriting",
      ], exclude: ["case_to_draft.py"]),

    .systemLibrary(name: "CAllocator"),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZ", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  ]
)

/// Each file imports what it uses: otherwise one import of a module would serve all files of a target.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}

// A long run of one kind of tests, in release or with a sanitizer, is built without the others.
if environment["GOUJI_FUZZ"] != nil {
  package.targets.removeAll { $0.type == .test && $0.name != "FuzzTests" }
}
