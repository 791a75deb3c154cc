namespace AmazonMcf.Build.Steps;

/// <summary>
/// Gets what the tests need beside the SDK: PowerShell, Pester and other modules into the clone and the NuGet cache, programs by
/// apt-get on Debian as root. What cannot be had is named with what to do.
/// </summary>
internal static class ToolsStep
{
    /// <summary>Gets all of it.</summary>
    /// <returns>0 when everything is here; 1 when something is still missing.</returns>
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
            StepLog.Skipped("tools", $"{tool.Programs[0]} is not here. Install {tool.Elsewhere}.");
            complete = false;
        }

        if (complete)
        {
            StepLog.Note("tools", "everything that the tests need is here");
        }

        return complete ? 0 : 1;
    }

    private static bool GetModules(Repository repository)
    {
        if (PowerShellEngine.Find(repository) is not { } engine)
        {
            StepLog.Skipped("tools", $"no modules were fetched. {PowerShellEngine.Missing}.");
            return false;
        }

        var pester = PesterPackage.Fetch(repository);
        if (pester is not null)
        {
            StepLog.Skipped("tools", $"Pester could not be fetched from NuGet: {pester}");
        }

        ScriptReport? report = null;
        StepLog.Run("tools", () =>
        {
            report = PowerShellRun.Run(repository, engine, "tools.ps1", "-Path", repository.ToolModules);
            return $"modules of the PowerShell Gallery: {report.Passed} here, {report.Failed} missing";
        });
        foreach (var failure in report!.Outcome.Failures)
        {
            StepLog.Skipped("tools", $"{failure.Name} could not be fetched: {failure.Message.Trim()}");
        }

        return pester is null && report.Failed == 0;
    }

    private static void InstallPackages(Repository repository, string apt, string[] packages)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            StepLog.Note("tools", $"packages are installed by root only. Run: sudo apt-get install {string.Join(' ', packages)}");
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
