using System.Globalization;

namespace AmazonMcf.Service.Http;

/// <summary>
/// Makes the ids of answers: the same ones in the same order for the same opening of a store, and never one twice, however
/// many processes have the store open.
/// </summary>
/// <param name="origin">A text no other opening of any store has.</param>
internal sealed class RequestIds(string origin)
{
    private const int GuidBytes = 16;

    private long count;

    /// <summary>Makes the next id.</summary>
    /// <returns>An id in the shape of a GUID.</returns>
    public string Next()
    {
        var number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        var hash = Digest.Of($"{origin}/{number}");
        Array.Resize(ref hash, GuidBytes);
        return new Guid(hash).ToString();
    }
}
