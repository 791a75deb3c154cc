using System.Text.RegularExpressions;

namespace AmazonMcf.Build;

/// <summary>The npm packages of a folder with a package.json.</summary>
internal static partial class NpmPackages
{
    /// <summary>Installs them into the folder; scripts of packages do not run.</summary>
    /// <returns>Why they are missing; null when they are installed.</returns>
    public static string? Install(Repository repository, string folder)
    {
        if (Tool.Find("node") is null || Tool.Find("npm") is not { } npm)
        {
            return "node and npm are not on PATH. Run ./build.sh tools, or install Node.js 20 or later";
        }

        string[] quietly = ["--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
        var result = Tool.Capture(repository, npm, ["install", "--prefix", folder, .. quietly]);
        return result.ExitCode == 0 ? null
            : NetworkTrouble().IsMatch(result.Output) ? "The npm registry cannot be reached"
            : throw new BuildFailure(result.Output);
    }

    [GeneratedRegex("ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|E50[234]")]
    private static partial Regex NetworkTrouble();
}
