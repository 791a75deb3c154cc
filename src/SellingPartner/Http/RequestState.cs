namespace SellingPartner.Http;

/// <summary>Keeps objects of a request in its message, where every handler of the chain finds them: one of each type.</summary>
internal static class RequestState
{
    /// <summary>Attaches an object to a message.</summary>
    public static void Attach<T>(this HttpRequestMessage message, T state)
        where T : class =>
#if NET
        message.Options.Set(new HttpRequestOptionsKey<T>(typeof(T).FullName!), state);
#else
        message.Properties[typeof(T).FullName] = state;
#endif

    /// <summary>The attached object of a type.</summary>
    /// <exception cref="InvalidOperationException">There is none: the message was not made for this chain.</exception>
    public static T Attached<T>(this HttpRequestMessage message)
        where T : class => message.Attached<T>(typeof(T).FullName!);

    /// <summary>The object that is attached under a key.</summary>
    /// <exception cref="InvalidOperationException">There is none: the message was not made for this chain.</exception>
    public static T Attached<T>(this HttpRequestMessage message, string key)
        where T : class =>
#if NET
        message.Options.TryGetValue(new HttpRequestOptionsKey<T>(key), out var state)
            ? state
#else
        message.Properties.TryGetValue(key, out var known) && known is T state
            ? state
#endif
            : throw new InvalidOperationException($"The request message has no {typeof(T).Name}.");
}
