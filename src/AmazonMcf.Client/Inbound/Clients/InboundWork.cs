using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>What the parts of <see cref="InboundClient"/> share: the API, changes and pages.</summary>
/// <param name="api">The API.</param>
/// <param name="outcomes">Determines the outcome of changes.</param>
/// <param name="mark">Marks what is read with its seller.</param>
internal sealed class InboundWork(IInboundApi api, OutcomeReader outcomes, SellerMark mark)
{
    /// <summary>The API.</summary>
    public IInboundApi Api => api;

    /// <summary>Determines the outcome of changes.</summary>
    public OutcomeReader Outcomes => outcomes;

    /// <summary>Marks what is read with its seller.</summary>
    public SellerMark Mark => mark;

    /// <summary>Makes a change that has the same effect when it is repeated.</summary>
    /// <param name="target">The operation, and what it is about.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    public Task<McfInboundOperation> RepeatAsync<T>(InboundTarget target, Func<Task<T>> send, ApiCall call)
        where T : IOperationResponse => outcomes.RepeatAsync(() => StartAsync(target, send), call);

    /// <summary>Confirms an option once. One that is already confirmed is not confirmed again.</summary>
    /// <param name="target">The operation, and what it is about.</param>
    /// <param name="send">Sends the confirmation.</param>
    /// <param name="isConfirmed">Reads whether the option is confirmed.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for; completed if reading showed the confirmation.</returns>
    public async Task<McfInboundOperation> ConfirmAsync<T>(
        InboundTarget target, Func<Task<T>> send, Func<Task<bool>> isConfirmed, ApiCall call)
        where T : IOperationResponse => await isConfirmed().ConfigureAwait(false)
            ? Completed(target)
            : await MakeAsync(target, send, isConfirmed, call).ConfigureAwait(false);

    /// <summary>Makes a change whose effect can be read.</summary>
    /// <param name="target">The operation, and what it is about.</param>
    /// <param name="send">Sends the change.</param>
    /// <param name="isInEffect">Reads whether it is in effect.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for; completed if reading showed the effect.</returns>
    public Task<McfInboundOperation> MakeAsync<T>(InboundTarget target, Func<Task<T>> send, Func<Task<bool>> isInEffect, ApiCall call)
        where T : IOperationResponse => outcomes.MakeAsync(
            () => StartAsync(target, send),
            async () => await isInEffect().ConfigureAwait(false) ? Completed(target) : null,
            call);

    /// <summary>An operation whose effect was read.</summary>
    /// <param name="target">The operation, and what it is about.</param>
    public McfInboundOperation Completed(InboundTarget target) => mark.On(target.ToModel(null, InboundOperationStatuses.Success));

    /// <summary>Streams the pages of a list.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="readPage">Reads the page of a token; null for the first.</param>
    /// <param name="map">Converts an element.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public async IAsyncEnumerable<TModel> PagesAsync<TWire, TModel>(
        ApiOperation operation,
        Func<string?, Task<(List<TWire>? Items, Pagination? Next)>> readPage,
        Func<TWire, TModel> map,
        ApiCall call)
    {
        var pages = PageStream.ReadAsync<TWire>(
            operation,
            async token =>
            {
                var (items, next) = await readPage(token).ConfigureAwait(false);
                return (items ?? [], next?.NextToken);
            },
            call);
        await foreach (var item in pages.ConfigureAwait(false))
        {
            var model = map(item);
            if (model is McfSellerObject marked)
            {
                mark.On(marked);
            }

            yield return model;
        }
    }

    private async Task<McfInboundOperation> StartAsync<T>(InboundTarget target, Func<Task<T>> send)
        where T : IOperationResponse
    {
        var response = await send().ConfigureAwait(false);
        return mark.On(target.ToModel(response.OperationId, InboundOperationStatuses.InProgress));
    }
}
