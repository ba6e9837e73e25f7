/// The one table of finding codes. G1 reading, G2 draft, G3 between tables, G4 table and text,
/// G5 documents, G6 template. A code is never used again for something else: G219 and G402 were
/// planned and never given. A new code needs an `Explanation` with an example beside it; how is said in
/// `Tests/goujiTests/Gallery/README.md`.
package enum FindingCode: String, CaseIterable, Sendable {
  case unreadableFile = "G101"
  case missingFile = "G102"
  case undecodableText = "G103"
  case malformedYAML = "G104"
  case missingColumn = "G105"
  case unknownColumn = "G106"
  case repeatedColumn = "G107"
  case raggedRow = "G108"
  case notAnAmount = "G109"
  case tooFineAmount = "G110"
  case tooLargeAmount = "G111"
  case notAWholeNumber = "G112"
  case missingValue = "G113"
  case unknownKey = "G114"
  case wrongShape = "G115"
  case emptyFolder = "G116"
  case unterminatedQuote = "G117"
  case unreadableWorkbook = "G118"
  case errorInCell = "G119"
  case formulaWithoutResult = "G120"
  case cellTooLong = "G121"
  case moreAlike = "G122"
  case tooManyErrors = "G123"

  case noImportHeader = "G130"
  case ambiguousImport = "G131"
  case missingImportColumn = "G132"
  case unknownImportUnit = "G133"
  case badImportMap = "G134"
  case unusedImportEntry = "G135"
  case importTotalDiffers = "G136"
  case importTotalRounded = "G137"
  case importRowUnclear = "G138"
  case unknownImportAmounts = "G139"

  case unreadableRemark = "G140"
  case importUnitsDiffer = "G141"
  case importRowsLeftOut = "G142"
  case importPartUnclear = "G143"
  case signatureRows = "G144"
  case importOtherYear = "G145"
  case importTitleYear = "G146"
  case unknownImportWords = "G147"
  case staleFormula = "G148"
  case detailIsTotal = "G149"

  case typedTotalDiffers = "G150"
  case sameSheetTwice = "G151"
  case unreadSheet = "G152"
  case hiddenRows = "G153"
  case rowAboveHeader = "G154"
  case otherUnitInHeader = "G155"
  case missingSheet = "G156"
  case notAForm = "G157"
  case noteRow = "G158"

  case unknownUnit = "G201"
  case unknownChoice = "G202"
  case unknownCode = "G203"
  case malformedCode = "G204"
  case retiredName = "G205"
  case negativeAmount = "G206"
  case unbalancedBudget = "G207"
  case projectWithoutTarget = "G208"
  case targetWithoutProject = "G209"
  case unknownProject = "G210"
  case weightSum = "G211"
  case repeatedRecord = "G212"
  case missingReason = "G213"
  case missingProse = "G214"
  case missingStatedNumber = "G215"
  case missingPriorFigure = "G216"
  case missingUse = "G217"
  case unusedEntry = "G218"
  case sameNameTwice = "G220"
  case unconfirmed = "G221"
  case exampleLeft = "G222"
  case costDiffers = "G223"
  case projectWithoutSpending = "G224"
  case codeNotInForce = "G225"
  case editionUnknown = "G226"
  case codeWithoutCounterpart = "G227"
  case malformedEdition = "G228"
  case statedDiffers = "G229"
  case severalRecords = "G260"

  case placeholderLeft = "G290"
  case instructionLeft = "G291"
  case brokenYear = "G292"
  case unpairedMark = "G293"
  case doubledMark = "G294"
  case staleYear = "G295"
  case foreignName = "G296"
  case retiredSubjectInText = "G297"
  case unfitUse = "G298"
  case misquotedFigure = "G299"

  case namedDraftUnreadable = "G231"
  case namedDraftMismatch = "G232"
  case namedDraftChanged = "G233"
  case namedDraftDiffers = "G234"
  case priorFigureDiffers = "G235"
  case unknownReference = "G236"
  case unclearResult = "G237"
  case indicatorDiffers = "G238"
  case lateDate = "G239"

  case vehiclesDiffer = "G270"
  case tripsDiffer = "G271"
  case receptionsDiffer = "G272"
  case subordinatesDiffer = "G273"
  case fundOfCodeDiffers = "G274"
  case natureOfCodeDiffers = "G275"
  case codeOfOtherClassification = "G276"
  case procurementDiffers = "G277"
  case priorPartsDiffer = "G278"
  case unitSlip = "G279"
  case indicatorTwice = "G280"
  case goalDiffers = "G281"
  case unusualCodes = "G282"
  case scoreAboveWeight = "G283"
  case tasksBeyondSpending = "G284"
  case outturnBeyondBudget = "G287"
  case factImplausible = "G288"
  case purchaseImplausible = "G289"
  case acceptsNothing = "G285"
  case badAcceptance = "G286"

  case unitDraftCycle = "G240"
  case unitDraftDiffers = "G241"
  case unitDraftsDisagree = "G242"
  case unitSumDiffers = "G243"
  case unitNumberMissing = "G244"
  case lineOutsideUnitDraft = "G245"
  case unitKindUnsaid = "G246"
  case unitLedgerLeftOut = "G247"
  case notADraft = "G250"
  case alreadyCounted = "G251"
  case draftsNotAlike = "G252"
  case sameDepartmentTwice = "G253"
  case summaryFigureMissing = "G254"
  case noSummary = "G255"
  case draftsFailed = "G256"

  case totalDiffersFromParts = "G301"
  case figureDiffersFromLines = "G302"
  case brokenTieOut = "G303"
  case unknownTieOutCell = "G304"
  case ambiguousTieOutCell = "G305"
  case brokenRelation = "G306"
  case doubtfulRelation = "G307"

  case nameUnlikely = "G316"
  case unitWithoutLines = "G317"
  case yearUnlikely = "G318"
  case dateImpossible = "G319"
  case indicatorMiswritten = "G320"
  case indicatorImpossible = "G321"
  case itemsMiscounted = "G322"
  case paragraphTwice = "G323"
  case listUnfilled = "G324"
  case carriedOverUnsaid = "G325"
  case verdictContradicts = "G326"
  case outturnOfBudget = "G327"
  case resultImplausible = "G328"
  case priorColumnEmpty = "G329"
  case nameNearlyAlike = "G330"
  case fundLevelDiffers = "G331"
  case contributionMissing = "G332"
  case yearCopied = "G333"
  case contributionRate = "G334"
  case remarkDiffers = "G335"
  case paySourceDiffers = "G336"
  case unitUnlikeLastYear = "G337"
  case linesInTwoUnits = "G338"
  case projectLeftBlank = "G339"

  case printedDiffersFromExact = "G401"
  case emptyValueInText = "G403"
  case printedTotalDiffers = "G404"
  case beyondOneDigit = "G405"
  case chartNotDrawn = "G406"
  case sliceSumDiffers = "G407"
  case balancingImpossible = "G408"
  case balancingGaveUp = "G409"
  case figureTooLarge = "G410"
  case quotedNumberUnknown = "G411"
  case oppositeReason = "G412"
  case holeInSentence = "G413"
  case headingWithoutText = "G414"
  case wordsRepeated = "G415"
  case unknownInText = "G416"
  case tableNumberRepeated = "G417"
  case columnApart = "G418"

  case paragraphDiffers = "G430"
  case headingDiffers = "G431"
  case textIncomplete = "G432"
  case glossaryDiffers = "G433"
  case coverDiffers = "G434"
  case titleDiffers = "G435"
  case emptyTableUnsaid = "G436"
  case figureBoundWrong = "G437"
  case originWrong = "G438"
  case styleDiffers = "G439"
  case directionContradicts = "G440"
  case unitBehindWrong = "G441"
  case unitLineDiffers = "G442"
  case decreaseImpossible = "G443"
  case valueListedTwice = "G444"
  case numberUnfit = "G445"
  case otherFigureNamed = "G446"
  case conditionUnfit = "G447"
  case directionFixed = "G448"
  case conditionCodeUnknown = "G449"

  case tableColumnsDiffer = "G450"
  case headerDiffers = "G451"
  case rowsDiffer = "G452"
  case rowCodeDiffers = "G453"
  case rowNameDiffers = "G454"
  case cellTextDiffers = "G455"
  case cellBoundElsewhere = "G456"
  case cellPrintDiffers = "G457"
  case cellFillingDiffers = "G458"
  case sumPartsDiffer = "G459"
  case mergesDiffer = "G460"
  case rowLevelDiffers = "G461"
  case chartWordsDiffer = "G462"
  case chartPointDiffers = "G463"

  case fileHiddenWordsDiffer = "G464"
  case fileMergesDiffer = "G465"
  case fileTextUnseen = "G466"
  case fileHoldsOther = "G467"
  case filePrintTitlesDiffer = "G468"
  case filePictureUnread = "G469"

  case fileFigureDiffers = "G470"
  case fileWordsDiffer = "G471"
  case fileLineMissing = "G472"
  case fileLineAdded = "G473"
  case fileLineMoved = "G474"
  case fileFormulaDiffers = "G475"
  case fileHidesCells = "G476"
  case fileFormatDiffers = "G477"
  case fileMarginDiffers = "G478"
  case fileControlStale = "G479"
  case fileHoldsMore = "G480"
  case manifestDiffers = "G481"
  case draftOfFileUnknown = "G482"
  case unreadableDocument = "G483"
  case pdfProgramMissing = "G484"
  case draftChangedSince = "G485"

  case disclosedSumDiffers = "G486"
  case disclosedTotalsDiffer = "G487"
  case disclosedProseDiffers = "G488"
  case disclosedChangeDiffers = "G489"
  case disclosedShareDiffers = "G490"
  case disclosedPartsDiffer = "G491"
  case disclosedDirectionDiffers = "G492"
  case disclosedNameDiffers = "G493"
  case disclosedCodeMisplaced = "G494"
  case disclosedNumberingDiffers = "G495"
  case disclosedEmptyUnsaid = "G496"
  case disclosedListDiffers = "G497"
  case disclosedTargetImpossible = "G498"
  case disclosureUnread = "G499"

  case outputUnwritable = "G501"
  case editedSince = "G502"
  case nameUnfit = "G503"
  case sameNamedPackages = "G504"
  case tableTooLarge = "G505"
  case notComparable = "G506"
  case comparedAsBuilt = "G507"
  case comparedUnfinished = "G508"
  case malformedRoster = "G509"
  case rosterDiffers = "G510"
  case draftNotOnRoster = "G511"
  case rosterDraftMissing = "G512"
  case rosterDateUnclear = "G513"
  case contentsUnnumbered = "G520"
  case pdfNotMade = "G521"
  case disclosedFlowDiffers = "G522"
  case printedContradicts = "G523"
  case draftTextUnclear = "G530"
  case disclosedCompletionDiffers = "G536"
  case editedTextNotTyped = "G540"
  case editedTextUnfit = "G541"
  case deletedWordsMayStay = "G542"
  case entryNotEdited = "G543"
  case entryChangedSince = "G544"
  case wordsContradictPrinted = "G545"
  case subjectFixed = "G546"

  case unknownTemplate = "G601"
  case unknownFigure = "G602"
  case malformedExpression = "G603"
  case mismatchedKinds = "G604"
  case unusedFigure = "G605"
  case digitsInWording = "G606"
  case unknownTemplateKey = "G607"
  case malformedTemplate = "G608"
  case inheritanceCycle = "G609"
  case unknownSlot = "G610"
  case circularFigure = "G611"
  case repeatsBase = "G612"
  case leftByRemoval = "G613"
  case requirementLost = "G614"
  case emptyOccasion = "G615"
  case unclearLookup = "G620"

  /// Of a run and its list of drafts: no draft can accept it (已核).
  package var isOfRun: Bool {
    switch self {
    case .rosterDiffers, .draftNotOnRoster, .rosterDraftMissing, .rosterDateUnclear,
      .contentsUnnumbered:
      true
    default: false
    }
  }

  package var severity: Severity {
    switch self {
    case .moreAlike, .unknownColumn, .unknownKey, .unknownCode, .retiredName, .negativeAmount,
      .codeNotInForce, .editionUnknown, .codeWithoutCounterpart,
      .projectWithoutTarget, .targetWithoutProject, .projectWithoutSpending,
      .weightSum, .unusedEntry, .repeatedRecord,
      .namedDraftDiffers, .unclearResult, .indicatorDiffers, .lateDate, .costDiffers,
      .quotedNumberUnknown,
      .oppositeReason, .headingWithoutText, .wordsRepeated, .tableNumberRepeated,
      .beyondOneDigit, .balancingImpossible, .balancingGaveUp, .chartNotDrawn,
      .unitSumDiffers, .lineOutsideUnitDraft, .unitKindUnsaid, .unitLedgerLeftOut,
      .unreadableRemark, .importRowsLeftOut, .importTitleYear, .unknownImportWords,
      .unreadSheet, .hiddenRows, .missingSheet, .noteRow, .unusedImportEntry, .importTotalRounded,
      .vehiclesDiffer, .tripsDiffer, .receptionsDiffer, .subordinatesDiffer, .fundOfCodeDiffers,
      .natureOfCodeDiffers, .procurementDiffers, .priorPartsDiffer, .unitSlip, .indicatorTwice,
      .goalDiffers, .unusualCodes, .tasksBeyondSpending, .outturnBeyondBudget,
      .acceptsNothing, .requirementLost,
      .factImplausible, .purchaseImplausible, .nameUnlikely, .unitWithoutLines, .yearUnlikely,
      .dateImpossible, .indicatorMiswritten, .indicatorImpossible, .itemsMiscounted,
      .paragraphTwice,
      .listUnfilled, .carriedOverUnsaid, .verdictContradicts, .outturnOfBudget, .resultImplausible,
      .priorColumnEmpty, .nameNearlyAlike, .fundLevelDiffers, .contributionMissing,
      .unitUnlikeLastYear,
      .linesInTwoUnits, .projectLeftBlank, .yearCopied, .staleFormula, .detailIsTotal, .columnApart,
      .contributionRate,
      .remarkDiffers, .paySourceDiffers,
      .doubtfulRelation, .unknownImportAmounts, .notADraft, .alreadyCounted, .summaryFigureMissing:
      .warning
    case .unconfirmed, .exampleLeft, .fileHoldsMore, .filePrintTitlesDiffer, .filePictureUnread,
      .draftChangedSince, .comparedAsBuilt,
      .comparedUnfinished, .deletedWordsMayStay, .rosterDiffers, .draftNotOnRoster,
      .rosterDraftMissing, .rosterDateUnclear,
      .contentsUnnumbered, .printedContradicts:
      .warning
    case .decreaseImpossible, .valueListedTwice, .numberUnfit, .otherFigureNamed, .conditionUnfit,
      .directionFixed, .conditionCodeUnknown, .wordsContradictPrinted, .subjectFixed:
      .warning
    case .placeholderLeft, .instructionLeft, .brokenYear, .unpairedMark, .doubledMark, .staleYear,
      .foreignName, .retiredSubjectInText, .unfitUse, .misquotedFigure:
      .warning
    case .unusedFigure, .repeatsBase, .leftByRemoval, .signatureRows: .note
    default: .error
    }
  }
}
