using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Faults;

/// <summary>Draws lots that come out the same for the same seed, whichever process draws them.</summary>
internal static class FaultDraw
{
    private const double TwoToThe32 = 4294967296.0;

    /// <summary>Draws one lot.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="number">Which lot of the seed it is, from 0.</param>
    /// <returns>A number from 0 to below 1, evenly spread.</returns>
    public static double Draw(int seed, int number)
    {
        var hash = Digest.Of(FormattableString.Invariant($"{seed}/{number}"));
        return (((uint)hash[0] << 24) | ((uint)hash[1] << 16) | ((uint)hash[2] << 8) | hash[3]) / TwoToThe32;
    }
}
