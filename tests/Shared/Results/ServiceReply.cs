namespace AmazonMcf.Testing.Results;

/// <summary>
/// A response in place of the service's own. In its body <c>{id}</c> means the order that was requested and <c>{order}</c>
/// what the service returns when it is read.
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record ServiceReply(int Status, string Body)
{
    /// <summary>The request id.</summary>
    public ReplyId Id { get; init; }

    /// <summary>What is wrong with it as a message.</summary>
    public ReplyBreak Break { get; init; }

    /// <summary>More headers; the same name may come twice.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What is replaced in the body, once <c>{order}</c> is in its place.</summary>
    public IReadOnlyList<(string From, string To)> Changes { get; init; } = [];

    /// <summary>An error in the form of the service.</summary>
    public static ServiceReply Error(int status, string code, string? message, string details = "") => new(
        status, System.Text.Json.JsonSerializer.Serialize(new { errors = new[] { new { code, message, details } } }));

    /// <summary>The body for an order.</summary>
    /// <param name="orderId">The order that was asked for.</param>
    /// <param name="order">What the service returns when it is read.</param>
    public string BodyFor(string orderId, string order) => Changes.Aggregate(
        Body.Replace("{order}", order, StringComparison.Ordinal),
        (body, change) => body.Replace(change.From.Replace("{id}", orderId, StringComparison.Ordinal), change.To, StringComparison.Ordinal))
        .Replace("{id}", orderId, StringComparison.Ordinal);
}
