namespace AmazonMcf.Service.Store;

/// <summary>The store can be read, and holds what this version cannot work with. <see cref="StoreTrouble"/> adds the file.</summary>
internal sealed class StoreContentException(string what, string advice) : Exception(what)
{
    /// <summary>What to do.</summary>
    public string Advice { get; } = advice;
}
