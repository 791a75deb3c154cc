using AmazonMcf.Model;

namespace AmazonMcf.Notifications;

/// <summary>What a watch returns: a change or a warning.</summary>
/// <param name="Change">The change; null for a warning.</param>
/// <param name="Warning">The warning; null for a change.</param>
internal readonly record struct WatchEvent(McfOrderChange? Change, string? Warning);
