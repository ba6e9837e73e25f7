import ArgumentParser
import GoujiModel

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

struct Jobs: Sendable {
  /// Nil: as many as there are processors.
  var asked: Int?

  var count: Int { asked ?? Processors.available }

  /// On this thread alone, where one job was asked for.
  func limiting<Value>(_ work: () throws -> Value) rethrows -> Value {
    asked == 1 ? try OwnThread.keeping(work) : try work()
  }
}

/// The same, and which part of the drafts.
struct BatchOptions: ParsableArguments {
  @OptionGroup private var jobsOptions: JobsOptions

  @Option(
    help: ArgumentHelp(
      "只做其中一部分：2/8 是分成八份的第二份；几台机器各做一份。", valueName: "第几份/共几份"))
  var shard: Shard?

  var jobs: Jobs { jobsOptions.value }

  static func usual() -> BatchOptions {
    var options = BatchOptions()
    options.jobsOptions = JobsOptions()
    options.jobsOptions.jobs = nil
    options.shard = nil
    return options
  }
}

/// One of several equal parts of a list, `2/8`: each machine does another.
struct Shard: ExpressibleByArgument, Equatable {
  let number: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      (1...100_000).contains(count), (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Those of the elements that are its own. Elements with the same key stay together, with the
  /// first of them; nil is the key of none.
  func part<Element>(of elements: [Element], by keys: [String?]) -> [Element] {
    var shards: [String: Int] = [:]
    var next = 0
    var part: [Element] = []
    for (element, key) in zip(elements, keys) {
      let shard: Int
      if let key, let known = shards[key] {
        shard = known
      } else {
        shard = next % count
        next += 1
        if let key { shards[key] = shard }
      }
      if shard == number - 1 { part.append(element) }
    }
    return part
  }
}
