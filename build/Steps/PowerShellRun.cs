using System.Text.Json;

namespace AmazonMcf.Build.Steps;

/// <summary>Runs a script of the build in PowerShell and reads its report.</summary>
internal static class PowerShellRun
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a script that writes a report; without a report the script's output is the failure.</summary>
    public static ScriptReport Run(Repository repository, PowerShellEngine engine, string script, params string[] arguments) =>
        RunAs(Path.GetFileNameWithoutExtension(script), repository, engine, script, arguments);

    /// <summary>Runs a script of which several run side by side, each with a report of its own name.</summary>
    public static ScriptReport RunAs(
        string name, Repository repository, PowerShellEngine engine, string script, params string[] arguments)
    {
        var report = repository.Path("out", "test", name + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.Delete(report);
        var result = engine.Capture(repository, script, ["-ReportPath", report, .. arguments]);
        return Read<ScriptReport>(report)
            ?? new ScriptReport(null, 0, 1, 0, [new TestFailure(name, $"It ended without a report.{Environment.NewLine}{result.Output}")]);
    }

    /// <summary>Reads a report; null when there is none, or nothing in it.</summary>
    public static T? Read<T>(string report)
        where T : class =>
        File.Exists(report) && File.ReadAllText(report) is { Length: > 0 } text ? JsonSerializer.Deserialize<T>(text, CamelCase) : null;
}
