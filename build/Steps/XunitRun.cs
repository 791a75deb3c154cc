using System.Globalization;
using System.Xml.Linq;

namespace AmazonMcf.Build.Steps;

/// <summary>Runs one xunit project and reads its report.</summary>
internal static class XunitRun
{
    // A test that hangs is ended and named long before the limit of the whole run.
    private const string HangLimit = "8m";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>All xunit projects.</summary>
    public static IEnumerable<string> Projects(Repository repository) =>
        Directory.EnumerateFiles(repository.Path("tests"), "*.Tests.csproj", SearchOption.AllDirectories).Order();

    public static TestOutcome Run(Repository repository, string project)
    {
        var outcome = TestOutcome.None;
        StepLog.Run("xunit", () =>
        {
            outcome = Test(repository, project);
            return $"{Path.GetFileNameWithoutExtension(project)}: {outcome.Totals}";
        });
        return outcome;
    }

    /// <summary>Runs the project without a log line.</summary>
    public static TestOutcome Test(Repository repository, string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var report = repository.Path("out", "test", name + ".trx");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        var assembly = Path.Combine(Path.GetDirectoryName(project)!, "bin", "Release", "net10.0", name + ".dll");
        string[] named = ["--blame-hang-timeout", HangLimit, "--blame-hang-dump-type", "none"];
        var result = Tool.Capture(repository, "dotnet", ["test", assembly, "--logger", "trx;LogFileName=" + report, .. named]);
        var outcome = File.Exists(report) ? Read(report) : TestOutcome.Broken(name, result.Output);
        return result.ExitCode != 0 && outcome.Failed == 0 ? outcome.Add(TestOutcome.Broken(name, result.Output)) : outcome;
    }

    private static TestOutcome Read(string report)
    {
        var document = XDocument.Load(report);
        var counters = document.Descendants(Trx + "Counters").Single();
        int Count(string attribute) => int.Parse(counters.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
        var failures = document.Descendants(Trx + "UnitTestResult")
            .Where(result => result.Attribute("outcome")?.Value == "Failed")
            .Select(result => new TestFailure(
                result.Attribute("testName")!.Value,
                Message(result)))
            .ToList();
        var passed = Count("passed");
        var failed = Count("total") - passed - Skipped(document);
        return new TestOutcome(passed, failed, Skipped(document), failures);
    }

    /// <summary>The message of a test, and the stack frames in the sources of this project.</summary>
    private static string Message(XElement result)
    {
        var stack = result.Descendants(Trx + "StackTrace").SingleOrDefault()?.Value ?? "";
        var frames = stack.Split('\n').Where(frame => frame.Contains(":line ", StringComparison.Ordinal));
        return string.Join(Environment.NewLine, [.. result.Descendants(Trx + "Message").Select(message => message.Value), .. frames]);
    }

    private static int Skipped(XDocument document) =>
        document.Descendants(Trx + "UnitTestResult").Count(result => result.Attribute("outcome")?.Value == "NotExecuted");
}
