//! Diffie-Hellman against what hostapd and wpa_supplicant computed in recorded runs, and at the
//! edges of what a peer may send.

use wsc::crypto::dh::{
    KeyPair, PRIVATE_KEY_LEN, PUBLIC_KEY_LEN, PrivateKey, PrivateKeyError, PublicKey,
    PublicKeyError,
};

const PRIME: &str = "\
    ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22\
    514a08798e3404ddef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6\
    f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3d\
    c2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb\
    9ed529077096966d670c354e4abc9804f1746c08ca237327ffffffffffffffff";

/// One side of a run: its own keys, the other side's key, and what the two agreed on.
struct Recorded {
    private: &'static str,
    public: &'static str,
    peer: &'static str,
    shared: &'static str,
}

/// The recorded run with a PIN of eight digits, wpa_supplicant's side. Its private keys
/// have 25 octets, padded here.
const PIN: Recorded = Recorded {
    private: "000000000000009601aff82ea4b486aeeab0ff6e436e8e151e4a0a5652d78039",
    public: "8f84c86f9674706fa1444f8d64cd3f9e5ae34c4190ba499df7aa4de2cf12118e03ab143825010304\
        7caeb095f96c950c42f9f8559a4ef7f5931bf6d745632bca998c568c9a6a2c5834ffa5f9e68a492a\
        b8f0bc04904114f048ec97332cf2bbf3b62c08fd4ef87623a0a7b848b974be4ada514d2c86e9d0b8\
        b0a4acb3a31b29baf6d1e8ebd9914a798338aa84fa767f98d381cfd8249e1cf9e300a7fb7394510d\
        bc44b85d78c3b632e7840f3ad0a2b63b6a94f669f89b6050d85865397082ab33",
    peer: "09cd71afa78326ab549b03163c1e28dbe845b8b11f0ef8951c3ea912e231275c3f6a8dfbbdb75c0a\
        592cfcebcb0d158f2b9bf5c2251f09c89af2da00ba9eeef9716a4db9b9ddef95c62901780e92e142\
        06dfe1a390cbeae15f6d16931779bb56395fbb81be93608d11574045c2a46f26956eae19401be67d\
        1534e43dcb409196a721894d9b9b6125db6652a0f5474b3f486c00f5d16814416363566a09fd1d4b\
        34860bb2fc62ce075ee7a1946df28a43a2bee51fecf54cca2ebe009274a7d59c",
    shared: "28a777f68180f31868017a6916f74ccfe0a84e080ba5dc1827d3b4dc593d5e3419f803715abdf651\
        9721ce9f9110205329a82ed04ba3cab40944b1a237b840d7bb6ad8b02a5b0bcd353ca623a73956c5\
        e49c51884d4bf4aff7a3eca8ed15e0430f3895b6034fe18f05c75dece97a968e1d77be027ef3e4de\
        2c5a768736da21ab0c891ee1c1e9008f84a8ee7b4c403ce3490c24640128460de4bce4b891e1d145\
        fcbd37c4d734366eb3b7690171d0e7c7929b8e43d0324899a96db165ee27308c",
};

/// The recorded run with the push button, wpa_supplicant's side.
const PUSH_BUTTON: Recorded = Recorded {
    private: "00000000000000a3ced6599309dca029594913324e4297d8408c78af6264768b",
    public: "aa6e3b4cdd14f567df1ea2f1dc36d56533e38a716dd94d8a5f586a67a742a74080697337cd7aa4ca\
        3173cbaebb70c3b0522b25342a7b138494df7683c0c5929ee11361a20f8ad691943a492c7e8bd111\
        52eabad1539819e1795233db00ad40d7deb647c22e2ecad56cddfabdf9fa2db5154e9b4d0ecffbbe\
        af5049aa06d600c6d12e6cacf98c8a6cea421926890bc6e04dd1705a3a23c7f574d631336d7435a5\
        c82647f6383567e80fee58cc14bee2faad6b12f9d67983ae4abe9452087e5ee1",
    peer: "9e068b4c7482f964709b5fab11dde3cb2ddc19cb90df56e4848bbae2c44c13ab98cad205c149932a\
        21f7dcff8fe043e8f9758ea5a045efae11407c9e719805969c267975ca1e10af831ae9f56a24660f\
        aad01f2ade8a1016a1a4a04437fbd72731fffb04bb4715c4becef86318392d2b7b0fee2f487159a2\
        f67012460c8f4dbfa9ed8c5f4698ba5d0b2cd91ae29370c1b982b64c747417f068fb63e92996ed94\
        b2a95385c62d46ed16d9a8a1a2e97a5c70f2b39a8b8459c5a97e8e7b63444f59",
    shared: "8a58e0c0d2d00d194bcf067318d79e7052f6c6ea0cb45a2449138799391a93223a6aee8843c7c40e\
        9ed207df1b9ce43b3ac28819985925bc6729a3ac587a13b91743dc2093adad830a1fbd2c77878825\
        b669dc0348b6d41afebe885cea7ef6e06ababa34b7e4b2b6b07f20c8c7ca8fdac745f787ffed6a8d\
        f351f63cd619fa7fc28adcc51772962c6c3f90a3a40cfbf13145e30530653a43ab98dc0148031583\
        fe0ef81892d6ac836c03573f32eb6691b6dc1a4a9f6b11fc16d35a8fc0a23ec1",
};

/// Octets from hexadecimal.
fn octets<const N: usize>(hexadecimal: &str) -> [u8; N] {
    assert_eq!(hexadecimal.len(), 2 * N);
    let digit = |digit: u8| u8::try_from(char::from(digit).to_digit(16).unwrap()).unwrap();
    let (pairs, _) = hexadecimal.as_bytes().as_chunks();
    let mut octets = [0; N];
    for (octet, [high, low]) in octets.iter_mut().zip(pairs) {
        *octet = digit(*high) << 4 | digit(*low);
    }
    octets
}

/// The prime with its lowest octet replaced: 0xff is the prime itself.
fn near_the_prime(lowest: u8) -> [u8; PUBLIC_KEY_LEN] {
    let mut number = octets(PRIME);
    number[PUBLIC_KEY_LEN - 1] = lowest;
    number
}

fn small(number: u8) -> [u8; PUBLIC_KEY_LEN] {
    let mut octets = [0; PUBLIC_KEY_LEN];
    octets[PUBLIC_KEY_LEN - 1] = number;
    octets
}

fn private(number: u8) -> Result<PrivateKey, PrivateKeyError> {
    let mut octets = [0; PRIVATE_KEY_LEN];
    octets[PRIVATE_KEY_LEN - 1] = number;
    PrivateKey::from_bytes(octets)
}

#[test]
fn recorded_runs() {
    for run in [PIN, PUSH_BUTTON] {
        let pair = KeyPair::from_private(PrivateKey::from_bytes(octets(run.private)).unwrap());
        assert_eq!(pair.public().as_bytes(), &octets(run.public));
        assert_eq!(
            PublicKey::from_bytes(pair.public().as_bytes()).as_ref(),
            Ok(pair.public())
        );
        let peer = PublicKey::from_bytes(&octets::<PUBLIC_KEY_LEN>(run.peer)).unwrap();
        assert_eq!(pair.agree(&peer).as_bytes(), &octets(run.shared));
    }
}

#[test]
fn public_keys_out_of_range() {
    let refused = |octets: &[u8]| PublicKey::from_bytes(octets).unwrap_err();
    assert_eq!(refused(&small(0)), PublicKeyError::Zero);
    assert_eq!(refused(&small(1)), PublicKeyError::One);
    assert_eq!(refused(&near_the_prime(0xfe)), PublicKeyError::MinusOne);
    assert_eq!(
        refused(&near_the_prime(0xff)),
        PublicKeyError::NotBelowPrime
    );
    assert_eq!(
        refused(&[0xff; PUBLIC_KEY_LEN]),
        PublicKeyError::NotBelowPrime
    );
}

#[test]
fn public_keys_of_the_wrong_length() {
    for octets in [0, 1, 190, 191, 193, 384] {
        let refused = PublicKey::from_bytes(&vec![2; octets]);
        assert_eq!(refused, Err(PublicKeyError::WrongLength { octets }));
    }
}

#[test]
fn public_keys_of_the_wrong_order() {
    // The prime is 3 modulo 4: of a number and its negative, one is a square.
    for number in [2, 4, 8, 9, 16] {
        assert_eq!(
            PublicKey::from_bytes(&small(number)).unwrap().as_bytes(),
            &small(number)
        );
        let negative = PublicKey::from_bytes(&near_the_prime(0xff - number));
        assert_eq!(negative, Err(PublicKeyError::WrongOrder), "-{number}");
    }
}

#[test]
fn private_keys_below_two() {
    assert_eq!(private(0).unwrap_err(), PrivateKeyError);
    assert_eq!(private(1).unwrap_err(), PrivateKeyError);
    assert_eq!(private(2).unwrap().public_key().as_bytes(), &small(4));
    assert_eq!(private(3).unwrap().public_key().as_bytes(), &small(8));
    let mut octets = [0; PRIVATE_KEY_LEN];
    octets[0] = 1;
    assert!(PrivateKey::from_bytes(octets).is_ok());
}

#[test]
fn short_results_are_padded_on_the_left() {
    let peer = PublicKey::from_bytes(&small(4)).unwrap();
    let pair = KeyPair::from_private(private(3).unwrap());
    assert_eq!(pair.agree(&peer).as_bytes(), &small(64));
}

#[test]
fn both_sides_agree() {
    let ours = || KeyPair::from_private(PrivateKey::from_bytes([0xff; 32]).unwrap());
    let theirs = KeyPair::from_private(PrivateKey::from_bytes([0x5a; 32]).unwrap());
    let (our_public, their_public) = (ours().public().clone(), theirs.public().clone());
    let shared = ours().agree(&their_public);
    assert_eq!(shared.as_bytes(), theirs.agree(&our_public).as_bytes());
}
