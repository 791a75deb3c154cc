using System.Text.RegularExpressions;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Notifications.V1.Wire;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>A seller's subscriptions over Notifications v1. What exists is found before anything is created.</summary>
/// <param name="api">The API.</param>
/// <param name="mark">Marks what is read with its seller.</param>
internal sealed class NotificationsClient(INotificationsApi api, SellerMark mark)
{
    private const string PayloadVersion = "1.0";
    private const int NotFound = 404;
    private const int Conflict = 409;

    // A rejection of the filter, or by an embedded service that sends nothing, says nothing about the queue.
    private static readonly Regex OfOthers = new(
        "filter|processingDirective|embedded service", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>The API as Amazon describes it.</summary>
    public INotificationsApi Api => api;

    /// <summary>Reads the subscriptions of the seller.</summary>
    /// <param name="types">The notification types.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The subscriptions.</returns>
    public async Task<IReadOnlyList<McfNotificationSubscription>> ListAsync(IReadOnlyList<string> types, ApiCall call)
    {
        var found = new List<McfNotificationSubscription>();
        IReadOnlyList<Destination>? destinations = null;
        foreach (var type in types)
        {
            foreach (var subscription in await ReadAsync(type, call).ConfigureAwait(false))
            {
                destinations ??= await ReadDestinationsAsync(call).ConfigureAwait(false);
                found.Add(ToModel(type, subscription, Find(destinations, subscription.DestinationId)));
            }
        }

        return found;
    }

    /// <summary>Reads the ids of the seller's subscriptions to a notification type.</summary>
    /// <param name="type">The notification type.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The ids.</returns>
    public async Task<IReadOnlyList<string>> ReadIdsAsync(string type, ApiCall call) =>
        [.. (await ReadAsync(type, call).ConfigureAwait(false)).Select(entry => entry.SubscriptionId).OfType<string>()];

    /// <summary>Subscribes the seller to a notification type, unless the same subscription exists.</summary>
    /// <param name="queueArn">The ARN of the queue.</param>
    /// <param name="type">The notification type.</param>
    /// <param name="filter">The filter expression; null for none.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The subscription.</returns>
    /// <exception cref="McfQueueRejectedException">The service rejected the queue.</exception>
    public async Task<McfNotificationSubscription> RegisterAsync(string queueArn, string type, string? filter, ApiCall call)
    {
        var destination = await FindDestinationAsync(queueArn, call).ConfigureAwait(false)
            ?? await CreateDestinationAsync(queueArn, call).ConfigureAwait(false);
        if (await FindAsync(type, destination, filter, call).ConfigureAwait(false) is { } existing)
        {
            return ToModel(type, existing, destination);
        }

        var created = await SubscribeAsync(type, destination, filter, call).ConfigureAwait(false);
        var model = ToModel(type, created, destination);
        model.IsNew = true;
        return model;
    }

    /// <summary>Ends a subscription.</summary>
    /// <param name="type">The notification type.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public Task UnregisterAsync(string type, string subscriptionId, ApiCall call) =>
        api.DeleteSubscriptionByIdAsync(type, subscriptionId, call);

    private async Task<IReadOnlyList<Subscription>> ReadAsync(string type, ApiCall call)
    {
        try
        {
            var found = new List<Subscription>();
            await foreach (var subscription in Pages(type, call).ConfigureAwait(false))
            {
                found.Add(subscription);
            }

            return found;
        }
        catch (McfInvalidRequestException missing) when (missing.HttpStatus == NotFound)
        {
            // A type without a subscription.
            return [];
        }
    }

    private IAsyncEnumerable<Subscription> Pages(string type, ApiCall call) => PageStream.ReadAsync<Subscription>(
        NotificationsOperations.GetSubscriptions,
        async token =>
        {
            var page = await api.GetSubscriptionsAsync([type], null, null, token, call).ConfigureAwait(false);
            return ((page.Payload?.Subscriptions ?? []).FindAll(entry => entry is not null), page.Payload?.NextToken);
        },
        call);

    private async Task<IReadOnlyList<Destination>> ReadDestinationsAsync(ApiCall call) =>
        ((await api.GetDestinationsAsync(call).ConfigureAwait(false)).Payload ?? []).FindAll(entry => entry is not null);

    private async Task<Destination?> FindDestinationAsync(string queueArn, ApiCall call) =>
        (await ReadDestinationsAsync(call).ConfigureAwait(false))
            .FirstOrDefault(entry => string.Equals(entry.Resource?.Sqs?.Arn, queueArn, StringComparison.Ordinal));

    private async Task<Subscription?> FindAsync(string type, Destination destination, string? filter, ApiCall call) =>
        (await ReadAsync(type, call).ConfigureAwait(false)).FirstOrDefault(entry =>
            entry.DestinationId == destination.DestinationId && entry.ProcessingDirective?.FilterExpression == filter);

    private async Task<Destination> CreateDestinationAsync(string queueArn, ApiCall call)
    {
        var body = new CreateDestinationRequest
        {
            Name = QueueArns.Name(queueArn),
            ResourceSpecification = new DestinationResourceSpecification { Sqs = new SqsResource { Arn = queueArn } },
        };
        return await CreateAsync(
            async () => (await api.CreateDestinationAsync(body, call).ConfigureAwait(false)).Payload,
            () => FindDestinationAsync(queueArn, call),
            queueArn).ConfigureAwait(false);
    }

    private async Task<Subscription> SubscribeAsync(string type, Destination destination, string? filter, ApiCall call)
    {
        var body = new CreateSubscriptionRequest
        {
            PayloadVersion = PayloadVersion,
            DestinationId = destination.DestinationId,
            ProcessingDirective = filter is null ? null : new ProcessingDirective { FilterExpression = filter },
        };
        return await CreateAsync(
            async () => (await api.CreateSubscriptionAsync(type, body, call).ConfigureAwait(false)).Payload,
            () => FindAsync(type, destination, filter, call),
            destination.Resource?.Sqs?.Arn ?? "").ConfigureAwait(false);
    }

    // A conflict and an unknown outcome both mean that the object may exist: another run created it, or this one did.
    private static async Task<T> CreateAsync<T>(Func<Task<T?>> create, Func<Task<T?>> find, string queueArn)
        where T : class
    {
        McfException open;
        try
        {
            if (await create().ConfigureAwait(false) is { } created)
            {
                return created;
            }

            open = new McfProtocolException("The service created a notification subscription, but did not return it.", ErrorContext.None);
        }
        catch (McfOutcomeUnknownException unknown)
        {
            open = unknown;
        }
        catch (McfInvalidRequestException conflict) when (conflict.HttpStatus == Conflict)
        {
            open = new McfInvalidRequestException(conflict.Message, conflict.Context, conflict)
            {
                Remedy = "The seller has another subscription to this type, for example to another queue. Remove it first with "
                    + "Unregister-McfNotification or mcf notification unregister, then register this queue.",
            };
        }
        catch (McfInvalidRequestException rejection) when (!OfOthers.IsMatch(rejection.Message))
        {
            throw new McfQueueRejectedException(rejection.Message, queueArn, rejection.Context, rejection);
        }

        return await find().ConfigureAwait(false) ?? throw open;
    }

    private static Destination? Find(IReadOnlyList<Destination> destinations, string? id) =>
        destinations.FirstOrDefault(entry => entry.DestinationId == id);

    private McfNotificationSubscription ToModel(string type, Subscription subscription, Destination? destination) => mark.On(
        new McfNotificationSubscription
        {
            NotificationType = type,
            QueueArn = destination?.Resource?.Sqs?.Arn,
            Filter = subscription.ProcessingDirective?.FilterExpression,
            SubscriptionId = subscription.SubscriptionId,
            DestinationId = subscription.DestinationId,
            DestinationName = destination?.Name,
            PayloadVersion = subscription.PayloadVersion,
        });
}
