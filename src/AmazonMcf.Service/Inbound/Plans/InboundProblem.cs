namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>A problem of an operation.</summary>
internal sealed class InboundProblem
{
    public string Code { get; set; } = "";

    public string Message { get; set; } = "";

    /// <summary><c>ERROR</c> or <c>WARNING</c>.</summary>
    public string Severity { get; set; } = "ERROR";

    public string? Details { get; set; }
}
