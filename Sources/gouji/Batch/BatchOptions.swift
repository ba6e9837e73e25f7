import ArgumentParser
import BudgetWorkbench

/// How many things are done at once, for commands that take several.
struct JobsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("同时做几份；不写，有几个处理器就做几份。1 只用一个线程。次序和结果与几份无关。", valueName: "份数"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...Self.most).contains(jobs) {
      throw ValidationError("--jobs 后面写 1 到 \(Self.most) 的整数")
    }
  }

  private static let most = 1_024

  var value: Jobs { Jobs(asked: jobs) }
}

/// The same, and which part of the drafts.
struct BatchOptions: ParsableArguments {
  @OptionGroup private var jobsOptions: JobsOptions

  @Option(
    help: ArgumentHelp(
      "只做其中一部分：2/8 是分成八份的第二份；几台机器各做一份。", valueName: "第几份/共几份"))
  var shard: Shard?

  var part: BatchPart { BatchPart(jobs: jobsOptions.value, shard: shard) }

  static func usual() -> BatchOptions {
    var options = BatchOptions()
    options.jobsOptions = JobsOptions()
    options.jobsOptions.jobs = nil
    options.shard = nil
    return options
  }
}

extension Shard: ExpressibleByArgument {}
