using System.Text.RegularExpressions;

namespace AmazonMcf.Build;

/// <summary>How to start PowerShell: the installed one, or the one in .config/dotnet-tools.json, downloaded from NuGet.</summary>
/// <param name="Command">The program, and the arguments that come before all others.</param>
internal sealed partial record PowerShellEngine(IReadOnlyList<string> Command)
{
    /// <summary>Why there is no PowerShell, and what to do.</summary>
    public const string Missing =
        "PowerShell 7.4 or later was not found, and 'dotnet tool restore' could not download it from NuGet. "
        + "Run this again with access to NuGet, or install PowerShell";

    /// <summary>Other programs of the build find the command here, its parts separated as in PATH.</summary>
    private const string Variable = "AMAZONMCF_POWERSHELL";

    private const string LocationScript = "\"$($PSVersionTable.PSVersion)|$PSHOME\"";

    private static readonly Version Oldest = new(7, 4);
    private static PowerShellEngine? found;
    private static bool looked;

    /// <summary>Finds PowerShell, and downloads it if it is not installed; null when that fails.</summary>
    public static PowerShellEngine? Find(Repository repository)
    {
        if (!looked)
        {
            looked = true;
            found = OfMachine(repository) ?? OfManifest(repository);
            Environment.SetEnvironmentVariable(Variable, found is null ? null : string.Join(Path.PathSeparator, found.Command));
            AddModulePath(repository.ToolModules);
        }

        return found;
    }

    /// <summary>Runs a script of the build and keeps what it prints.</summary>
    public ToolResult Capture(Repository repository, string script, params string[] arguments) =>
        Tool.Capture(repository, Command[0], ForScript(repository, script, arguments));

    /// <summary>Runs a script of the build that owns the console while it runs.</summary>
    public int Show(Repository repository, string script, params string[] arguments) =>
        Tool.Show(repository, Command[0], ForScript(repository, script, arguments));

    private string[] ForScript(Repository repository, string script, string[] arguments) =>
        [.. Command.Skip(1), "-NoProfile", "-NonInteractive", "-File", repository.Path("build", script), .. arguments];

    private static PowerShellEngine? OfMachine(Repository repository) =>
        Tool.Find("pwsh") is { } pwsh && VersionOf(Tool.Capture(repository, pwsh, "--version")) >= Oldest ? new([pwsh]) : null;

    private static PowerShellEngine? OfManifest(Repository repository)
    {
        if (Tool.Capture(repository, "dotnet", "tool", "restore").ExitCode != 0)
        {
            return null;
        }

        // With its path, it can be started without the two processes that 'dotnet tool run' puts in between.
        var told = Tool.Capture(
            repository, "dotnet", "tool", "run", "pwsh", "--", "-NoProfile", "-NonInteractive", "-Command", LocationScript);
        if (Home().Match(told.Output) is not { Success: true } home)
        {
            return null;
        }

        StepLog.Note("tools", $"PowerShell {home.Groups[1].Value}, the tool of .config/dotnet-tools.json");
        return new(["dotnet", Path.Combine(home.Groups[2].Value.Trim(), "pwsh.dll")]);
    }

    private static Version? VersionOf(ToolResult told) =>
        told.ExitCode == 0 && VersionLine().Match(told.Output) is { Success: true } match ? Version.Parse(match.Groups[1].Value) : null;

    // PowerShell adds its own folders to those named here.
    private static void AddModulePath(string folder)
    {
        const string Name = "PSModulePath";
        var before = Environment.GetEnvironmentVariable(Name);
        Environment.SetEnvironmentVariable(Name, string.IsNullOrEmpty(before) ? folder : before + Path.PathSeparator + folder);
    }

    [GeneratedRegex(@"^PowerShell (\d+\.\d+\.\d+)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^(\d+\.\d+\.\S+)\|(.+)$", RegexOptions.Multiline)]
    private static partial Regex Home();
}
