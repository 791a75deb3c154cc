namespace AmazonMcf.Build.Steps;

/// <summary>
/// Installs what the tests need in addition to the SDK: PowerShell, Pester and other modules in the clone and the NuGet cache, and, as
/// root on Debian, programs with apt-get. Reports what could not be installed, and what to do.
/// </summary>
internal static class ToolsStep
{
    /// <summary>Installs the tools.</summary>
    /// <returns>0 if everything is installed; 1 if something is missing.</returns>
    public static int Run(Repository repository)
    {
        var complete = GetModules(repository);
        var missing = SystemTool.All.Where(tool => !tool.IsHere).ToList();
        if (missing.Count > 0 && Tool.Find("apt-get") is { } apt)
        {
            InstallPackages(repository, apt, [.. missing.Select(tool => tool.Package)]);
        }

        foreach (var tool in missing.Where(tool => !tool.IsHere))
        {
            StepLog.Skipped("tools", $"{tool.Programs[0]} is not installed. Install {tool.Elsewhere}.");
            complete = false;
        }

        if (complete)
        {
            StepLog.Note("tools", "all tools for the tests are installed");
        }

        return complete ? 0 : 1;
    }

    private static bool GetModules(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("tools", $"no modules were downloaded. {PowerShellEngine.Missing}.");
            return false;
        }

        var pester = PesterPackage.Fetch(repository);
        if (pester is not null)
        {
            StepLog.Skipped("tools", $"Pester could not be downloaded from NuGet: {pester}");
        }

        ScriptReport? report = null;
        StepLog.Run("tools", () =>
        {
            report = PowerShellRun.Run(repository, engine, "tools.ps1", "-Path", repository.ToolModules);
            return $"modules of the PowerShell Gallery: {report.Passed} installed, {report.Failed} missing";
        });
        foreach (var failure in report!.Outcome.Failures)
        {
            StepLog.Skipped("tools", $"{failure.Name} could not be downloaded: {failure.Message.Trim()}");
        }

        return pester is null && report.Failed == 0;
    }

    private static void InstallPackages(Repository repository, string apt, string[] packages)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            StepLog.Note("tools", $"packages can only be installed as root. Run: sudo apt-get install {string.Join(' ', packages)}");
            return;
        }

        StepLog.Run("tools", () =>
        {
            Environment.SetEnvironmentVariable("DEBIAN_FRONTEND", "noninteractive");
            _ = Tool.Capture(repository, apt, "update");
            var result = Tool.Capture(repository, apt, ["install", "--yes", "--no-install-recommends", .. packages]);
            return result.ExitCode == 0
                ? $"apt-get install {string.Join(' ', packages)}"
                : $"apt-get install {string.Join(' ', packages)} failed: {result.Output.Trim()}";
        });
    }
}
