using System.Globalization;

namespace AmazonMcf.Service.Http;

/// <summary>
/// Creates request ids: the same ones in the same order for the same opening of a store, and never one twice, however
/// many processes have the store open.
/// </summary>
/// <param name="origin">Creates a text that is unique to this opening of the store; called once, for the first response.</param>
internal sealed class RequestIds(Func<string> origin)
{
    private const int GuidBytes = 16;

    private readonly Lazy<string> start = new(origin);
    private long count;

    /// <summary>Creates the next id.</summary>
    /// <returns>An id in the shape of a GUID.</returns>
    public string Next()
    {
        var number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        var hash = Digest.Of($"{start.Value}/{number}");
        Array.Resize(ref hash, GuidBytes);
        return new Guid(hash).ToString();
    }
}
