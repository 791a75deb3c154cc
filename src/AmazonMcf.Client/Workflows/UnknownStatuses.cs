namespace AmazonMcf.Workflows;

/// <summary>Warnings about statuses that Amazon does not document. Amazon may add statuses at any time, so they are not errors.</summary>
internal static class UnknownStatuses
{
    /// <summary>A warning for each unknown status.</summary>
    /// <param name="statuses">The statuses; null for none.</param>
    /// <param name="what">What has the status, such as <c>order</c>.</param>
    /// <param name="known">The known ones.</param>
    /// <param name="describe">Gives the description of a known status, and null for any other text.</param>
    public static IEnumerable<string> Warnings(
        IEnumerable<string>? statuses, string what, IReadOnlyList<string> known, Func<string?, string?> describe) =>
        (statuses ?? []).Where(status => describe(status) is null)
            .Select(unknown => $"'{unknown}' is not a known {what} status. The known ones are {string.Join(", ", known)}.");
}
