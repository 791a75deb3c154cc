namespace AmazonMcf.Configuration;

/// <summary>A connection of the user's configuration, which may be invalid.</summary>
/// <param name="Name">The name.</param>
/// <param name="Profile">The connection; null if it is invalid.</param>
/// <param name="Problems">What is wrong, each as a sentence; empty if it is valid.</param>
internal sealed record ConnectionEntry(string Name, ConnectionProfile? Profile, IReadOnlyList<string> Problems);
