using SellingPartner.Errors;
using SellingPartner.Http;

namespace SellingPartner.Quota;

/// <summary>Takes a permit of the quota for each attempt, and reports the service's response to the quota.</summary>
/// <param name="find">Finds the quota of an operation.</param>
internal sealed class QuotaHandler(Func<ApiOperation, IQuota> find) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = request.Attached<RequestContext>();
        var quota = find(context.Operation);
        var permit = await quota.TakeAsync(cancellationToken).ConfigureAwait(false);
        context.EndWait();
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            End(quota, permit, context);
            context.Rate = quota.Pace;
        }
    }

    private static void End(IQuota quota, long permit, RequestContext context)
    {
        if (!context.HasLeft)
        {
            quota.GiveBack(permit);
            return;
        }

        if (context.Outcome is { Failure: FailureKind.Throttled } rejection)
        {
            quota.Refused(permit, rejection.RetryAfter);
        }
        else if (context.Outcome is { Status: not null } outcome)
        {
            quota.Admitted(outcome.RateLimit);
        }

        quota.Done(permit);
    }
}
