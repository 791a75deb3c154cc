namespace AmazonMcf.Model;

/// <summary>A problem that the service reported for an operation. Source: OperationProblem of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundProblem
{
    /// <summary>The code, for example <c>FBA_INB_0182</c>.</summary>
    public string? Code { get; set; }

    /// <summary>The message.</summary>
    public string? Message { get; set; }

    /// <summary>More information; null for none.</summary>
    public string? Details { get; set; }

    /// <summary><c>ERROR</c> or <c>WARNING</c>.</summary>
    public string? Severity { get; set; }

    /// <summary>Whether it is only a warning.</summary>
    public bool IsWarning => string.Equals(Severity, "WARNING", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(": ", new[] { Code, Message, Details }.Where(text => !string.IsNullOrWhiteSpace(text)));
}
