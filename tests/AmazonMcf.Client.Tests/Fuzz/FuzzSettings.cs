using System.Globalization;

namespace AmazonMcf.Fuzz;

/// <summary>How much is tried: FILES (or FUZZ) inputs of a kind, grown from SEED. Default: 2000 and 1.</summary>
internal static class FuzzSettings
{
    public static int Seed { get; } = Read("SEED", 1);

    public static int Count { get; } = Read("FILES", Read("FUZZ", 2000));

    private static int Read(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
