using System.Text.RegularExpressions;

namespace AmazonMcf.Build.Steps;

/// <summary>Compiles, stages the module under out/AmazonMcf/ and publishes mcf to out/mcf.</summary>
internal static partial class BuildStep
{
    /// <summary>Arguments of dotnet for a release build that writes only problems and leaves no process running.</summary>
    public static string[] Quietly { get; } = ["--configuration", "Release", "--verbosity", "quiet", "-nologo", "-nodeReuse:false"];

    /// <summary>Builds what ships.</summary>
    public static int Run(Repository repository) => Run(repository, repository.Path("build", "Shipped.slnf"));

    /// <summary>Builds a solution that contains what ships.</summary>
    public static int Run(Repository repository, string solution)
    {
        var output = "";
        StepLog.Run("compile", repository.Display(solution), () =>
            output = Tool.Dotnet(repository, ["build", solution, .. Quietly, "-clp:NoSummary"]));
        foreach (var finding in AuditFinding().Matches(output).Select(match => match.Value).Distinct())
        {
            StepLog.Note("audit", finding);
        }

        StepLog.Run("mcf", repository.Display(repository.PublishedMcf), () =>
            Tool.Dotnet(
                repository,
                ["publish", repository.Path("src", "AmazonMcf.Cli"), .. Quietly, "--no-build", "--output", repository.PublishedMcf]));

        StepLog.Run("stage", repository.Display(repository.StagedModule), () => ModuleStage.Write(repository));
        return 0;
    }

    /// <summary>A package with a known vulnerability, or a feed that did not say.</summary>
    [GeneratedRegex(@"(?<=warning )NU190\d: [^\r\n]*?(?=\s*(?:\[|\r?$))", RegexOptions.Multiline)]
    private static partial Regex AuditFinding();
}
