namespace AmazonMcf.Inbound.V20240320;

/// <summary>A response about an operation that the service completes after it.</summary>
internal interface IOperationResponse : IInboundResponse
{
    /// <summary>The id of the operation.</summary>
    string? OperationId { get; }
}
