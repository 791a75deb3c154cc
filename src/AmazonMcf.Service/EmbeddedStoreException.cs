namespace AmazonMcf.Service;

/// <summary>The store of an embedded service cannot be opened. The message says which file, why, and what to do.</summary>
public sealed class EmbeddedStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which file, why, and what to do.</param>
    /// <param name="innerException">What the database said, if it said something.</param>
    public EmbeddedStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
