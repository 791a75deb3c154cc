namespace AmazonMcf.Build.Steps;

/// <summary>The main job from order file to parcel and return, on an embedded store that is kept under out/demo.</summary>
internal static class DemoStep
{
    public static int Run(Repository repository, bool fresh)
    {
        BuildStep.Run(repository);
        string[] more = fresh ? ["--fresh"] : [];
        var store = repository.Path("out", "demo", "embedded.db");
        if (PowerShellRun.Engine is { } pwsh)
        {
            Console.WriteLine("  The demo runs through the cmdlets, in PowerShell.");
            string[] switches = fresh ? ["-Fresh"] : [];
            string[] script = ["-NoProfile", "-NonInteractive", "-File", repository.Path("build", "demo.ps1")];
            return Tool.Show(repository, pwsh, [.. script, "-Module", repository.StagedModule, "-Store", store, .. switches]);
        }

        Console.WriteLine("  The demo runs through mcf, because pwsh is not on PATH.");
        string[] demo = [Path.Combine(repository.PublishedMcf, "mcf.dll"), "demo", "--store", store, "--samples", repository.Path("docs", "samples")];
        return Tool.Show(repository, "dotnet", [.. demo, .. more]);
    }
}
