namespace AmazonMcf.Build.Steps;

/// <summary>The main workflow from order file to package and return, on an embedded store that is kept in out/demo.</summary>
internal static class DemoStep
{
    public static int Run(Repository repository, bool fresh, string? apiVersion)
    {
        BuildStep.Run(repository);
        var store = repository.Path("out", "demo", "embedded.db");
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        if (PowerShellEngine.Find(repository) is { } engine)
        {
            Console.WriteLine("  The demo uses the cmdlets in PowerShell.");
            string[] switches = [.. fresh ? ["-Fresh"] : Array.Empty<string>(), .. Option("-ApiVersion", apiVersion)];
            return engine.Show(repository, "demo.ps1", ["-Module", repository.StagedModule, "-Store", store, .. switches]);
        }

        StepLog.Skipped("demo", $"the demo of the cmdlets was not run. {PowerShellEngine.Missing}.");
        Console.WriteLine("  The demo uses mcf instead.");
        string[] demo =
        [
            Path.Combine(repository.PublishedMcf, "mcf.dll"),
            "demo",
            "--store",
            store,
            "--samples",
            repository.Path("docs", "samples"),
        ];
        string[] more = [.. fresh ? ["--fresh"] : Array.Empty<string>(), .. Option("--api-version", apiVersion)];
        return Tool.Show(repository, "dotnet", [.. demo, .. more]);
    }

    private static string[] Option(string name, string? value) => value is null ? [] : [name, value];
}
