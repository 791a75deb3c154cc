namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>The peers' packages, installed unmodified from the npm registry.</summary>
internal static class PeerPackages
{
    public static IReadOnlyList<string> Names { get; } = ["amazon-sp-api", "@sp-api-sdk"];

    /// <summary>Those that have Fulfillment Outbound 2026-07-04.</summary>
    public static IReadOnlyList<string> LaterNames { get; } =
        ["@sp-api-sdk/fulfillment-outbound-api-2026-07-04", "@amazon-sp-api-release/amazon-sp-api-sdk-js"];

    /// <summary>Installs them.</summary>
    /// <returns>Whether they can be measured; if not, the reason was said.</returns>
    public static async Task<bool> InstallAsync(Workplace workplace)
    {
        if (Workplace.Node is null || Workplace.Find("npm") is not { } npm)
        {
            return Skip("node and npm are not on PATH: install Node.js 20 or later");
        }

        if (Directory.Exists(Path.Combine(workplace.Peers, "node_modules", "@amazon-sp-api-release")))
        {
            return true;
        }

        try
        {
            await Worker.RunAsync(
                npm,
                ["install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"],
                workplace.Peers
            );
            return true;
        }
        catch (InvalidOperationException)
        {
            return Skip("npm could not install them");
        }
    }

    private static bool Skip(string why)
    {
        Console.WriteLine($"  SKIPPED: the npm peers. {why}.");
        return false;
    }
}
