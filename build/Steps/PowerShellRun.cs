using System.Text.Json;

namespace AmazonMcf.Build.Steps;

/// <summary>Runs one of the build's own scripts in PowerShell and reads the report it leaves.</summary>
internal static class PowerShellRun
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>The path of PowerShell 7, or null.</summary>
    public static string? Engine { get; } = Tool.Find("pwsh");

    /// <summary>Runs a script that writes a report; without a report the script's output is the failure.</summary>
    public static ScriptReport Run(Repository repository, string script, params string[] arguments)
    {
        var report = repository.Path("out", "test", Path.ChangeExtension(script, ".json"));
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        string[] all = ["-NoProfile", "-NonInteractive", "-File", repository.Path("build", script), "-ReportPath", report, .. arguments];
        var result = Tool.Capture(repository, Engine!, all);
        return File.Exists(report) && JsonSerializer.Deserialize<ScriptReport>(File.ReadAllText(report), CamelCase) is { } read
            ? read
            : new ScriptReport(null, 0, 1, 0, [new TestFailure(script, result.Output)]);
    }
}
