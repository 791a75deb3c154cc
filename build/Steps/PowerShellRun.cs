using System.Text.Json;

namespace AmazonMcf.Build.Steps;

/// <summary>Runs a script of the build in PowerShell and reads its report.</summary>
internal static class PowerShellRun
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a script that writes a report; without a report the script's output is the failure.</summary>
    public static ScriptReport Run(Repository repository, PowerShellEngine engine, string script, params string[] arguments)
    {
        var report = repository.Path("out", "test", Path.ChangeExtension(script, ".json"));
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        var result = engine.Capture(repository, script, ["-ReportPath", report, .. arguments]);
        return File.Exists(report) && JsonSerializer.Deserialize<ScriptReport>(File.ReadAllText(report), CamelCase) is { } read
            ? read
            : new ScriptReport(null, 0, 1, 0, [new TestFailure(script, result.Output)]);
    }
}
