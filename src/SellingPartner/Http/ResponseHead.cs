namespace SellingPartner.Http;

/// <summary>What the head of a response says about who sent it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RequestId">The request id of the service; null when there is none.</param>
/// <param name="IsRepeated">Whether another response with this request id came lately.</param>
/// <param name="HasOneLength">Whether the length of the content is said once at most.</param>
internal sealed record ResponseHead(int Status, string? RequestId, bool IsRepeated, bool HasOneLength);
