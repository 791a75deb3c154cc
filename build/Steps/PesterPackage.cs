namespace AmazonMcf.Build.Steps;

/// <summary>Downloads Pester from NuGet to out/tools/modules, for machines that do not have it.</summary>
internal static class PesterPackage
{
    private const string Version = "5.9.1";

    /// <summary>Downloads Pester if it is missing; returns null on success, or else the error.</summary>
    public static string? Fetch(Repository repository)
    {
        var module = Path.Combine(repository.ToolModules, "Pester", Version);
        if (Directory.Exists(module))
        {
            return null;
        }

        var packages = repository.Path("out", "tools", "packages");
        var result = Tool.Capture(repository, "dotnet", "package", "download", $"Pester@{Version}", "--output", packages);
        if (result.ExitCode != 0)
        {
            return result.Output.Trim();
        }

        Directory.CreateDirectory(Path.GetDirectoryName(module)!);
        Directory.Move(Path.Combine(packages, "pester", Version, "tools"), module);
        Directory.Delete(packages, recursive: true);
        StepLog.Note("tools", $"Pester {Version} from NuGet");
        return null;
    }
}
