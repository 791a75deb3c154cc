using System.Globalization;

namespace AmazonMcf.Fuzz;

/// <summary>How much is tried: FUZZ inputs of a kind (2000 unless set) grown from SEED (1 unless set).</summary>
internal static class FuzzSettings
{
    public static int Seed { get; } = Read("SEED", 1);

    public static int Count { get; } = Read("FUZZ", 2000);

    private static int Read(string name, int unlessGiven) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : unlessGiven;
}
