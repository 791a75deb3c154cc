namespace AmazonMcf.Connection.Secrets;

/// <summary>A secret that a reference names does not exist, or is not protected.</summary>
/// <param name="message">Why, as a sentence without a period.</param>
/// <param name="rule">Why, as the end of a sentence that begins with the setting.</param>
/// <param name="path">The file; null for none.</param>
/// <param name="inner">The cause; null for none.</param>
internal sealed class UnusableSecretException(string message, string rule, string? path = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Why, as the end of a sentence that begins with the setting.</summary>
    public string Rule => rule;

    /// <summary>The file; null for none.</summary>
    public string? Path => path;

    /// <summary>Describes what a reference names.</summary>
    /// <param name="subject">What it names.</param>
    /// <param name="predicate">What is wrong with it.</param>
    /// <param name="path">The file; null for none.</param>
    /// <param name="inner">The cause; null for none.</param>
    public static UnusableSecretException Of(string subject, string predicate, string? path = null, Exception? inner = null) =>
        new($"{subject} {predicate}", $"refers to {subject}, which {predicate}", path, inner);
}
