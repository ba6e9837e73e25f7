// swift-tools-version: 6.0
import PackageDescription

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

#if arch(arm64)
  let libraries = "/usr/lib/aarch64-linux-gnu"
#else
  let libraries = "/usr/lib/x86_64-linux-gnu"
#endif

/// libxml2, libyaml and libdeflate as archives, with the ICU and the C++ library that the first and
/// Swift need: loading them as shared libraries takes a millisecond at each start. Debian ships the
/// archives in the development packages; where one is missing, the shared libraries stay. libzip has
/// none.
let archives = ["xml2", "icuuc", "icudata", "yaml", "deflate"].allSatisfy {
  access("\(libraries)/lib\($0).a", R_OK) == 0
}
let instead = ["xml2", "yaml", "deflate", "stdc++"].flatMap {
  ["-Xlinker", "--remap-inputs=*/lib\($0).so=/dev/null", "-l:lib\($0).a"]
}
let archived =
  instead + [
    "-use-ld=lld", "-Xclang-linker", "-static-libgcc", "-l:libicuuc.a", "-l:libicudata.a",
    "-l:liblzma.so.5", "-lz",
  ]

/// The program stands alone, the Swift runtime inside, at a fixed address and with no symbols for
/// others: it starts in half the time. Tests are linked with the shared runtime, which the testing
/// library uses.
let standalone: [LinkerSetting] =
  Context.environment["GOUJI_BENCH"] == nil
  ? [
    .unsafeFlags(
      [
        "-static-stdlib", "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic",
        "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
      ] + (archives ? archived : []),
      .when(platforms: [.linux], configuration: .release))
  ] : []

let package = Package(
  name: "Gouji",
  products: [.executable(name: "gouji", targets: ["gouji"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The editions of the classification: tables, put into the program as they are.
    .target(name: "EditionData", exclude: ["科目"], cSettings: [.headerSearchPath(".")]),
    // The nouns in the middle; ends that touch files; pure steps between them.
    .target(name: "GoujiModel", dependencies: ["EditionData"]),
    .target(name: "OfficeOpenXML", dependencies: ["CLibDeflate", "CLibXML2", "CLibZip"]),
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
    .target(
      name: "ManifestWriting",
      dependencies: ["GoujiModel", "OfficeOpenXML", "ReportLayout", "WorkbookWriting"]),
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
    .executableTarget(
      name: "gouji",
      dependencies: [
        "GoujiModel", "SourceReading", "TemplateReading", "DraftReading", "FigureEvaluating",
        "ReportComposing", "ReportAuditing", "WordWriting", "WorkbookWriting", "ManifestWriting",
        "FormWriting", "DocumentReading", "ReportComparing", "ReportVerifying", "DisclosureReading",
        "DisclosureAuditing", "CAllocator", arguments,
      ], linkerSettings: standalone),

    .target(name: "TestSupport", dependencies: ["GoujiModel"], path: "Tests/TestSupport"),
    .testTarget(
      name: "OfficeOpenXMLTests", dependencies: ["OfficeOpenXML", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportWritingTests",
      dependencies: [
        "GoujiModel", "ManifestWriting", "OfficeOpenXML", "ReportLayout", "WordWriting",
        "WorkbookWriting",
      ]),
    .testTarget(
      name: "DocumentReadingTests", dependencies: ["DocumentReading", "GoujiModel", "TestSupport"]),
    .testTarget(
      name: "DisclosureAuditingTests",
      dependencies: ["DisclosureAuditing", "DisclosureReading", "GoujiModel"]),
    .testTarget(name: "GoujiModelTests", dependencies: ["GoujiModel", "TestSupport"]),
    .testTarget(
      name: "ReportComparingTests", dependencies: ["GoujiModel", "ReportComparing", "TestSupport"]),
    .testTarget(
      name: "goujiTests",
      dependencies: [
        "gouji", "DisclosureAuditing", "DisclosureReading", "DocumentReading", "FigureEvaluating",
        "FormWriting", "GoujiModel",
        "SourceReading", "TemplateReading", "DraftReading", "ManifestWriting", "OfficeOpenXML",
        "ReportAuditing", "ReportComparing", "ReportComposing", "ReportVerifying", "TestSupport",
        "WordWriting",
        "WorkbookWriting",
      ],
      exclude: ["Fixtures", "Gallery/README.md"]),
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
        "gouji", "DraftReading", "GoujiModel", "ReportAuditing", "ReportComposing", "TestSupport",
      ]),
    .testTarget(
      name: "GoldenTests", dependencies: ["gouji", "GoujiModel", "TestSupport"],
      exclude: ["Cases", "Facts"]),
    .testTarget(
      name: "PerformanceTests",
      dependencies: [
        "gouji", "GoujiModel", "ManifestWriting", "ReportAuditing", "ReportComposing",
        "WordWriting",
        "WorkbookWriting",
      ], exclude: ["case_to_draft.py"]),

    .systemLibrary(name: "CAllocator"),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  ]
)

/// Each file imports what it uses: otherwise one import of a module would serve all files of a target.
for target in package.targets where target.type != .system {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}
