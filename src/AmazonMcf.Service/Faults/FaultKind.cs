namespace AmazonMcf.Service.Faults;

/// <summary>The kinds of injected faults, as text.</summary>
public static class FaultKind
{
    /// <summary>The connection is closed before the request is processed.</summary>
    public const string DropBeforeCommit = nameof(DropBeforeCommit);

    /// <summary>The request is processed, and the connection is closed before the response.</summary>
    public const string DropAfterCommit = nameof(DropAfterCommit);

    /// <summary>The response is an error of the service with <see cref="McfFaultRule.Status"/>. Default: 500.</summary>
    public const string ServerError = nameof(ServerError);

    /// <summary>The request is throttled (HTTP 429).</summary>
    public const string ThrottleStorm = nameof(ThrottleStorm);

    /// <summary>The request is processed, and the response is delayed by <see cref="McfFaultRule.Delay"/>.</summary>
    public const string Delay = nameof(Delay);

    /// <summary>The request is processed, and the response is truncated.</summary>
    public const string TruncatedBody = nameof(TruncatedBody);

    /// <summary>The response is a gateway's HTML page with <see cref="McfFaultRule.Status"/>. Default: 502.</summary>
    public const string HtmlBody = nameof(HtmlBody);

    /// <summary>The response is that the access token has expired.</summary>
    public const string ExpiredToken = nameof(ExpiredToken);

    /// <summary>
    /// The response has the <see cref="McfFaultRule.Status"/>, <see cref="McfFaultRule.Body"/> and <see cref="McfFaultRule.Headers"/> of
    /// the rule. Anything that the rule does not set comes from the service.
    /// </summary>
    public const string Respond = nameof(Respond);

    /// <summary>
    /// The response to an earlier call of the same operation on the same connection, preferably for a different order, is sent again with
    /// its request id; <see cref="McfFaultRule.Status"/>, <see cref="McfFaultRule.Body"/> and <see cref="McfFaultRule.Headers"/> change it.
    /// No effect if there was no earlier call.
    /// </summary>
    public const string Replay = nameof(Replay);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DropBeforeCommit, DropAfterCommit, ServerError, ThrottleStorm, Delay, TruncatedBody, HtmlBody, ExpiredToken, Respond, Replay,
    ];

    /// <summary>Finds a kind by its name or the beginning of its name. Case is ignored.</summary>
    /// <param name="name">For example <c>Delay</c> or <c>throttle</c>.</param>
    /// <returns>The kind; null if there is none, or several begin with this name.</returns>
    public static string? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        var found = All.Where(kind => kind.StartsWith(name!, StringComparison.OrdinalIgnoreCase)).ToArray();
        return Array.Find(found, kind => kind.Length == name!.Length) ?? (found.Length == 1 ? found[0] : null);
    }
}
