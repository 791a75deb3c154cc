using AmazonMcf.Build;
using AmazonMcf.Build.Steps;

const string Usage =
    "Usage: build.sh build|test|coverage|lint|shifted|demo [--fresh] [--api-version 2026-07-04]|docs|views|facts <folder>"
    + "|regions <folder>|wire|api|pack|tools"
    + "|bench|throughput [--machines]|fuzz|soak [--long]|faults [--api-version 2026-07-04] [--alternate] [--separate-versions]";

try
{
    var repository = Repository.Find(AppContext.BaseDirectory);
    var fresh = args.Contains("--fresh", StringComparer.Ordinal);
    return args.FirstOrDefault(argument => !argument.StartsWith('-')) switch
    {
        "build" => BuildStep.Run(repository),
        "test" => TestStep.Run(repository),
        "coverage" => CoverageStep.Run(repository),
        "lint" => LintStep.Run(repository),
        "shifted" => ShiftedStep.Run(repository),
        "demo" => DemoStep.Run(repository, fresh, args.SkipWhile(argument => argument != "--api-version").ElementAtOrDefault(1)),
        "docs" => DocsStep.Run(repository),
        "views" => ViewsStep.Run(repository),
        "facts" => FactsStep.Run(repository, args.Where(argument => !argument.StartsWith('-')).ElementAtOrDefault(1)),
        "regions" => RegionsStep.Run(repository, args.Where(argument => !argument.StartsWith('-')).ElementAtOrDefault(1)),
        "wire" => WireStep.Run(repository),
        "api" => ApiStep.Run(repository),
        "pack" => PackStep.Run(repository),
        "tools" => ToolsStep.Run(repository),
        "bench" => BenchStep.Run(repository),
        "throughput" => ThroughputStep.Run(repository, args.Contains("--machines", StringComparer.Ordinal)),
        "faults" => FaultsStep.Run(repository, args[1..]),
        "fuzz" => FuzzStep.Run(repository),
        "soak" => FaultsStep.Run(repository, ["soak", .. args.Where(argument => argument == "--long")]),
        _ => throw new BuildFailure(Usage),
    };
}
catch (BuildFailure failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
