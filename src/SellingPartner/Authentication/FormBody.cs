using System.Security;
using System.Text;
using SellingPartner.Text;

namespace SellingPartner.Authentication;

/// <summary>Writes a form with every field percent-encoded; secrets never pass through a string on the way.</summary>
internal sealed class FormBody : IDisposable
{
    // Large enough that the buffer does not grow as a rule: a buffer left behind would keep the secrets.
    private readonly MemoryStream body = new(8192);

    public FormBody Add(string name, string value) => Add(name, Encoding.UTF8.GetBytes(value));

    public FormBody Add(string name, SecureString value) => SecretBytes.Use(value, bytes => Add(name, bytes));

    public byte[] ToArray() => body.ToArray();

    public void Dispose()
    {
        Array.Clear(body.GetBuffer(), 0, (int)body.Length);
        body.Dispose();
    }

    private FormBody Add(string name, byte[] value)
    {
        if (body.Length > 0)
        {
            body.WriteByte((byte)'&');
        }

        foreach (var letter in name)
        {
            body.WriteByte((byte)letter);
        }

        body.WriteByte((byte)'=');
        foreach (var octet in value)
        {
            Write(octet);
        }

        return this;
    }

    private void Write(byte octet)
    {
        if (PercentEncoding.IsUnreserved(octet))
        {
            body.WriteByte(octet);
            return;
        }

        body.WriteByte((byte)'%');
        body.WriteByte((byte)PercentEncoding.HexDigit(octet >> 4));
        body.WriteByte((byte)PercentEncoding.HexDigit(octet));
    }
}
