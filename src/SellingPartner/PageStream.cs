using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace SellingPartner;

/// <summary>Turns pages into one stream. A page is requested only when the previous one is consumed; empty pages are skipped.</summary>
internal static class PageStream
{
    /// <summary>Streams the pages of an operation.</summary>
    /// <param name="operation">The operation, for messages.</param>
    /// <param name="readPage">Reads the page of a token; null for the first.</param>
    /// <param name="call">The call it is part of.</param>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        ApiOperation operation, Func<string?, Task<(IReadOnlyList<T> Items, string? NextToken)>> readPage, ApiCall call)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            call.Dispatch.ThrowIfCancellationRequested();
            var page = await readPage(token).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            token = page.NextToken;
            if (!string.IsNullOrEmpty(token) && !seen.Add(token!))
            {
                throw Repeated(operation, seen.Count, call);
            }
        }
        while (!string.IsNullOrEmpty(token));
    }

    private static SellingPartnerException Repeated(ApiOperation operation, int pages, ApiCall call) =>
        operation.Api.Errors.Create(
            ErrorKind.Protocol,
            FormattableString.Invariant(
                $"{operation.Name} returned the same page token twice after {pages} pages; reading stopped to avoid an endless loop."
            ),
            new ErrorContext { Operation = operation.Name, RequestId = call.RequestId }
        );
}
