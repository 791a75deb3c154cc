namespace SellingPartner;

/// <summary>A problem that the service found while it carried out an operation.</summary>
/// <param name="Code">The kind of the problem.</param>
/// <param name="Message">The problem in a sentence.</param>
/// <param name="Details">More about it; null for nothing.</param>
/// <param name="Severity">How much it matters, for example <c>WARNING</c>; null where the service does not say it.</param>
internal sealed record OperationProblem(string Code, string Message, string? Details = null, string? Severity = null)
{
    /// <summary>Whether the operation can succeed in spite of it.</summary>
    public bool IsWarning => string.Equals(Severity, "WARNING", StringComparison.OrdinalIgnoreCase);
}
