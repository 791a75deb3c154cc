namespace AmazonMcf.Build;

/// <summary>A program that the tests need and that must be installed on the system.</summary>
/// <param name="Programs">The possible names of the program on PATH.</param>
/// <param name="Package">The Debian package that contains it.</param>
/// <param name="Elsewhere">What to install on other systems.</param>
internal sealed record SystemTool(IReadOnlyList<string> Programs, string Package, string Elsewhere)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SystemTool> All { get; } =
    [
        new(["mono"], "mono-devel", "Mono 6 (https://www.mono-project.com/download)"),
        new(["node"], "nodejs", "Node.js 20 or later (https://nodejs.org)"),
        new(["npm"], "npm", "npm, which comes with Node.js (https://nodejs.org)"),
        new(
            ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge"],
            "chromium",
            "Chromium, Chrome or Edge, and add it to PATH or set the variable CHROMIUM to its path"),
    ];

    /// <summary>Whether the program is installed.</summary>
    public bool IsHere => Programs.Any(program => Tool.Find(program) is not null)
        || (Package == "chromium" && File.Exists(Environment.GetEnvironmentVariable("CHROMIUM")));
}
